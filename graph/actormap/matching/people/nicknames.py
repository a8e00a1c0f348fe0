"""Short and pet forms of given names: an own list, from general knowledge.

Each line holds the forms of one name, folded. A form may stand in several lines ("alex").
"""

from collections import defaultdict

_FORMS = """
abigail abby gail
abraham abe
albert al bert
alexander alex sandy sasha sascha alec xander
alexandra alex sandra sasha alix
alfred alf fred
alejandro alex ale
andrew andy drew
anthony tony
antonio tony toni
archibald archie
arthur art
barbara barb babs
benjamin ben benny
bernard bernie
cameron cam
catherine katherine kathryn catharine cathy kathy kate katie kat kitty
charles charlie chuck chas
christina christine chris tina
christopher chris kit
constance connie
daniel dan danny
david dave davy
deborah deb debbie debra
dmitri dmitry dima mitya
donald don donny
dorothy dot dolly
edward ed eddie ted ned
eleanor nell ellie nora
elizabeth liz beth betty eliza lizzie bess libby
emily em emmy
eugene gene
evgeny zhenya
florence flo
francesca fran chess
francis frank fran
francisco paco pancho
franklin frank
frederick fred freddie fritz friedrich
gabriel gabe
geoffrey jeffrey geoff jeff
gerald gerry jerry
gerard gerry
giuseppe beppe pino
giovanni gianni nino
gregory greg
guillermo memo
harold hal harry
hannelore hanne lore
heinrich heinz heiner
helen nell nellie
henry hank harry hal
ignacio nacho
isabella bella izzy
ivan vanya
jacob jake
jacqueline jackie
james jim jimmy jamie
janet jan
jennifer jen jenny
jeremy jerry
jessica jess jessie
jesus chucho
johann johannes hans
john jack johnny
jonathan jon
joseph joe joey jo
jose pepe
josephine jo josie
joshua josh
judith judy
julia julie jules
kenneth ken kenny
konstantin kostya
larry lawrence laurence
leonard leo len lenny
leslie les
louis lou louie
luis lucho
manuel manolo manny
margaret maggie meg peggy marge greta rita
maria mary masha
martin marty
matthew matt
maximilian max
melanie mel
melissa mel missy
michael mike mick mickey micha
mikhail misha
mohammed mohammad muhammad mohamed mohamad mohd
nancy nan
natalia natasha
nathaniel nathan nate
nicholas nick nicky
nicola nicky
nikolai nicolai kolya
oliver ollie
olivia liv
pamela pam
patricia pat trish patty tricia
patrick pat paddy
peter pete
philip phillip phil
rachel rach
raymond ray
rebecca becky becca
richard rick dick rich richie
robert bob rob bobby robbie bert
roberto beto
ronald ron ronnie
samantha sam
samuel sam sammy
sarah sally sara
sebastian seb
sergei sergey seryozha
sharon shari
simon si
sofia sophia sophie
stanley stan
stephen steven steve
stephanie steph
susan sue susie suzanne
sylvester sly
terence terry
theodore ted theo teddy
theresa teresa terry tess
thomas tom tommy
timothy tim
ursula uschi ulla
valerie val
victor vic
victoria vicky tori
vincent vince vinny
virginia ginny
vladimir volodya vova
walter walt
wilhelm willi willy
william bill will billy willie liam
winifred winnie
yevgeny evgeny eugene
zachary zach zack
"""


def _gather() -> dict[str, frozenset[int]]:
    lines: dict[str, set[int]] = defaultdict(set)
    for number, line in enumerate(_FORMS.strip().splitlines()):
        for form in line.split():
            lines[form].add(number)
    return {form: frozenset(numbers) for form, numbers in lines.items()}


_LINES = _gather()
_NONE: frozenset[int] = frozenset()


def share_nickname(one: str, other: str) -> bool:
    """Tell whether two folded given names are forms of one.

    >>> share_nickname("bill", "william"), share_nickname("bill", "robert")
    (True, False)
    """
    return not _LINES.get(one, _NONE).isdisjoint(_LINES.get(other, _NONE))
