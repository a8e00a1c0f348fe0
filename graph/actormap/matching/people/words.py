"""Names known to be common: own lists, from general knowledge.

Family names in two steps of how common they are among authors of the literature; given names in one.
"""

VERY_COMMON = frozenset(
    "wang li zhang liu chen yang huang zhao wu zhou xu sun lee kim park kumar singh nguyen smith".split()
)
COMMON = frozenset(
    "zhu lin he hu guo ma gao luo zheng liang xie tang song han deng feng cao peng zeng xiao tian dong pan"
    " yuan cai jiang yu du ye cheng wei lu ding ren shen yao lu jin fang cui fan su tan zhong qian qin shi"
    " choi jung kang cho yoon jang lim oh kwon shin jeong lam wong chan cheung ng ho chang tsai hsu"
    " sharma gupta patel khan das roy ghosh rao reddy jain shah ahmed ali hussain rahman hassan tran pham le"
    " johnson williams brown jones davis miller wilson taylor anderson thomas martin thompson white harris"
    " clark lewis robinson walker young allen king wright scott green baker adams hall campbell mitchell"
    " garcia rodriguez martinez lopez gonzalez hernandez perez sanchez ramirez silva santos oliveira souza"
    " fernandez costa pereira ferreira rossi russo ferrari muller schmidt schneider fischer weber meyer wagner"
    " becker hoffmann tanaka suzuki sato watanabe yamamoto ito nakamura kobayashi takahashi kato yoshida"
    " ivanov petrov kuznetsov smirnov cohen levy murphy kelly evans roberts edwards hansen jensen nielsen"
    " andersen olsen johansson andersson karlsson nilsson eriksson".split()
)
COMMON_GIVEN = frozenset(
    "wei jun li ming hui jing yan lei ying yong bin bo chao chen cheng dan dong fang fei feng gang guang hai han"
    " hao hong hua jia jian jiang jie jin juan jun kai kun lan liang lin ling long lu mei min na nan ning peng"
    " ping qi qian qiang qin qing rong rui shan shuai tao ting wen xia xiang xiao xin xu xue yang yi yu yuan"
    " yue yun zhen zhi an bing en en kun ru hyun ji sung young james john robert michael william david richard"
    " thomas charles daniel matthew anthony mark paul steven andrew george kevin brian peter martin adam alan"
    " eric stephen christopher joseph edward jason jeffrey ryan scott benjamin simon jonathan patrick ian mary"
    " maria anna susan linda barbara elizabeth jennifer sarah karen laura lisa julia jose juan carlos luis antonio"
    " francisco manuel miguel pedro paulo marco giovanni giuseppe jean pierre michel philippe hans klaus wolfgang"
    " thomas andreas michael stefan alexander sergey andrey vladimir ivan mohammed mohammad muhammad ahmed ali"
    " abdul hassan hussein rajesh rahul amit anil sanjay vijay ashok ravi suresh kumar ajay hiroshi takashi"
    " kenji".split()
)
