"""Names in Chinese and Korean bylines, which have no "by" before them: "文/李明", "홍길동 기자"."""

import re
from collections.abc import Iterator

_HAN = r"[\u4e00-\u9fff]"
# The family names of some nine in ten Chinese.
_FAMILY = (
    "(?:欧阳|司马|诸葛|上官|夏侯|东方|皇甫|尉迟|公孙|慕容|令狐|司徒|歐陽|司馬|諸葛|"
    "[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁"
    "魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段章钱汤尹黎易"
    "常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞鲁葛伍韦申尤毕聂焦向柳邢岳齐梅莫庄辛管祝左涂"
    "谷祁时舒耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮"
    "桂闵解强柴华车冉房边張劉陳楊趙黃吳孫馬羅鄭謝韓馮蕭鄧許呂蘇盧蔣賈葉閻鍾譚鄒陸龍錢湯賴龔荀])"
)
_NAME = re.compile(rf"{_FAMILY}{_HAN}{{1,2}}")
# A pen name, or a foreign one with a dot within.
_WORD = re.compile(rf"{_HAN}{{2,6}}(?:·{_HAN}{{1,8}})*")
_BETWEEN = re.compile(r"[\s、，,&＆/／|｜]+")
_STOP = (
    "责任编辑|責任編輯|编辑|編輯|来源|來源|出处|审核|校对|摄影|图片|发布|时间|日期|"
    r"[\d【】（）()\[\]。：:]"
)
_LABELLED = re.compile(
    rf"(?:作者|撰文|撰稿|采写|執筆|执笔|记者|記者|(?<!{_HAN})文)\s*[:：/／|｜丨]\s*(.+?)(?={_STOP}|$)"
)
# "作者李明" without a mark, and the reporter in brackets before the first words of the text.
_UNMARKED = re.compile(
    rf"(?:(?:^|[\s|｜])作者\s?|[（(【\[]{_HAN}{{0,8}}(?:记者|記者|通讯员)\s?)([^）)】\]]+?)(?={_STOP}|$)"
)
# A line of nothing else: "今日网记者 李明 王芳".
_ALONE = re.compile(rf"{_HAN}{{0,10}}(?:记者|記者)\s?(.+)")
_KOREAN = re.compile(
    r"(?:^|[\]\s|=])([가-힣]{2,4})\s?(?:선임|수습|인턴)?기자(?=\s*(?:$|=|\(|\[|\||\S+@))"
)
# A byline stands at the beginning of a line.
_LONGEST = 80


def find_east_asian_names(words: str) -> list[str]:
    """Return the names that a line states as its authors in Chinese or Korean.

    >>> find_east_asian_names("长江网10月4日讯（记者陈智 整合）")
    ['陈智']
    >>> find_east_asian_names("[서울=연합] 홍길동 기자 =")
    ['홍길동']
    """
    begin = words[:_LONGEST]
    if begin.isascii():
        return []
    if match := _LABELLED.search(begin):
        return list(_list_names(match.group(1)))
    if match := _UNMARKED.search(begin):
        return [part for part in _split(match.group(1)) if _NAME.fullmatch(part)]
    if (match := _ALONE.fullmatch(words)) and all(map(_NAME.fullmatch, _split(match.group(1)))):
        return _split(match.group(1))
    return _KOREAN.findall(begin)


def _list_names(words: str) -> Iterator[str]:
    """Yield the names behind a label; where something else stands there too, only sure ones."""
    parts = _split(words)
    sure = all(_WORD.fullmatch(part) for part in parts)
    yield from (part for part in parts if sure or _NAME.fullmatch(part))


def _split(words: str) -> list[str]:
    return [part for part in _BETWEEN.split(words.strip()) if part]
