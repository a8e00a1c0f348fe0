"""What words in names of organizations mean, in several languages: own lists.

Words are folded (`names.fold_name`). A form that ends in "*" stands for all words that begin so.
"""

from collections.abc import Iterator

# One word for its forms: abbreviations as indexes use them, spellings and languages.
_FORMS = """
university: univ uni universi* univerz* univesi* unversi* univeris* uniwersyt* yliopisto* egyetem* ulikool* hochschul* fachhochschul* универси* университ* panepistimi* daigaku 大学 大學 대학 대학교
polytechnic: politecn* polytech* politech* politekn* politehn* политехн*
college: coll college* colleg* colegio*
institute: inst forschungsinstitut* institu* instiut* istitut* instyt* инстит*
academy: acad academ* akadem* accadem* академ*
hospital: hosp hospital* hopital* hopitaux ospedal* klinik* clinic clinica clinics clinique* krankenhaus* szpital* ziekenhuis* universitatsklinik* universitatsspital* больниц*
center: ctr cent center* centre* centro* centrum zentrum центр*
laboratory: lab labs laborat* labo lavorator*
school: sch school* ecole* escuel* scuol* escol* schule
department: dept dep depart* dipartiment* departament* dpt afdeling abteilung кафедр*
faculty: fac facult* facolt* faculd* fakult* fakultas факульт*
division: div divis* direction
section: sect section* sezion* seccion*
group: grp group* gruppo grupo gruppe
unit: unit units unidad* unita unite umr upr
program: program*
chair: chair lehrstuhl catedra cattedra
foundation: found foundation* fundac* fondat* fondaz* stiftung*
museum: museum* museo* musee*
library: librar* bibliot*
society: societ* sociedad* gesellschaft
association: assoc associat* asociac* associaz* verein* verband*
ministry: ministr* minister* ministeri*
agency: agenc* agenz* agentur
council: council* consej* conseil* consigl*
observatory: observ*
company: co company corp corporat* compan*
technology: technol* tech tecnol* tecnic* techni* teknol* tekni* техн*
science: sci scien* cienc* scienz* wissenschaft* nauk* наук*
engineering: eng engg engn engin* ingeni* ingegn*
medicine: med medic* mediz* medycz* медиц*
agriculture: agric* agrar* agricol* аграрн*
national: nat natl nation* nacion* nazional* nac национал*
international: int intl internation* internacion* internazional*
research: res research* recherch* investig* forschung* ricerc* pesquis*
applied: appl applied angewandt* aplicad*
state: state negeri estadual estatal государств*
federal: federal*
autonomous: autonom*
catholic: catol* cathol* kathol* katol* cattol*
pontifical: pontif*
free: freie free libre
general: gen general*
regional: reg regional*
central: central* zentral*
public: publ public
advanced: adv advanced
health: health salud sante gesundheit*
physics: phys physic* physik fisic* fizik*
chemistry: chem chemi* chim chimi* quimi*
mathematics: math mathemat* maths matemat*
computing: comput* informat* informatik inform
information: inf info informatio*
electrical: elec electr electri* elektrotech*
electronics: electron*
mechanical: mech mechan*
biology: biol biolog*
telecommunication: telecommun* telecom
communication: commun communic*
management: manag* mgmt
economics: econ econom*
education: educ educac* educat*
environment: env environ*
material: mater material*
industry: ind indus*
architecture: archit*
psychology: psychol*
psychiatry: psychiat*
surgery: surg* chirurg*
pharmacy: pharm*
nursing: nurs*
geography: geogr*
biomedical: biomed*
automation: autom automat*
systems: syst system*
post: post posts
saint: st saint sankt
mount: mt mount
sisters: sisters
"""

# How many of 1,000 affiliations have a word, roughly: what a list of ten cannot tell.
_FREQUENT = {
    500: "university department",
    200: "institute science technology engineering school center laboratory",
    100: """medicine college hospital national research faculty state computing division
        academy physics mathematics chemistry""",
    40: """polytechnic section group unit program chair foundation museum library society
        association ministry agency council observatory company agriculture international applied
        federal autonomous catholic pontifical free general regional central public advanced health
        information electrical electronics mechanical biology telecommunication communication
        management economics education environment material industry architecture psychology
        psychiatry surgery pharmacy nursing geography biomedical automation systems post
        key service services first second graduate clinical cancer natural technical life
        social human arts art law business design energy water food space nuclear data studies
        development policy innovation security transport city north south east west northern
        southern eastern western new great royal imperial normal open medical sciences theoretical
        theory field scientific training production safety control bureau survey office network
        project campus affiliated people peoples teaching memorial children women industrial civil
        dynamics evolution ecology physiology genetics genomics oncology neurology radiology
        pediatrics cardiology anatomy pathology dentistry veterinary forestry marine ocean earth
        atmospheric climate remote sensing robotics intelligence artificial software network
        networks image vision analysis modeling simulation statistics philosophy history
        literature language languages music sport sports tourism finance accounting commerce
        humanities petroleum mining metallurgy textile chemical biochemistry microbiology molecular
        cellular cell immunology epidemiology hygiene nutrition toxicology biotechnology""",
    8: """saint mount sisters islamic muhammadiyah normal chinese indian american european
        german french italian spanish russian japanese korean african asian british australian
        canadian china india usa germany france italy spain russia japan korea brazil
        indonesia beijing shanghai tokyo paris london moscow madrid rome berlin""",
}

# Words that so many have are general: they do not name one organization.
_GENERAL = 40

# Heads by how surely they make an organization of their own: 3 surely, 1 as part of another.
_RANKS = {
    3: "university polytechnic academy",
    2: """institute hospital college center foundation museum library society association
        ministry agency council observatory company school consortium authority bureau trust
        federation bank commission institution office""",
    1: "department faculty division section group unit program chair laboratory service",
}

# Words that join others and are not compared.
JOINING = frozenset(
    """of the and for in at on to de del della delle dei degli di da do dos das d du des la le les
    el los las il lo l et y e a an und der die das fur von van zu zur im am en et pour para per con
    studi y i w im na o os och og""".split()
)  # fmt: skip
# Behind these a place belongs to the name: "University of China".
GENITIVES = frozenset("of de del della di da do du des d von van zu der at for in".split())

LEGAL_FORMS = frozenset(
    """inc incorporated ltd limited llc llp gmbh ag corp corporation co company plc bv nv spa srl
    sarl sas oy oyj ab kg kgaa pty pvt ev sa kk pte bhd sdn ohg as asa aps ltda""".split()
)

SAME_FORMS = {
    "incorporated": "inc",
    "limited": "ltd",
    "corporation": "corp",
    "company": "co",
    "oyj": "oy",
}

# Bodies whose institutes are organizations themselves, and universities of several seats, told
# by words that stand in their names.
_UMBRELLAS = """
    academy science|max planck|fraunhofer|helmholtz|leibniz|cnrs|inserm|csic|cnr|consiglio research
    |ministry|national institute health|nasa|usda|department veterans|veterans|ras|cas|inra|inria
    |cea|ird|csiro|csir|icar|national hospital organization|national laboratory
"""
_SEVERAL_SEATS = """
    university california|university texas|university illinois|university wisconsin|
    university massachusetts|university michigan|university maryland|university north carolina|
    university colorado|university nebraska|university missouri|university alabama|
    university tennessee|university minnesota|university alaska|university arkansas|
    university hawaii|university houston|university louisiana|university nevada|
    university south carolina|university washington|university puerto rico|university london|
    university wales|university paris|university rome|university lyon|university lille|
    university bordeaux|university toulouse|university strasbourg|university montpellier|
    university nice|university grenoble|university madrid|university barcelona|university naples|
    university york state|university city york|university brussels|university geosciences|
    university mining|university petroleum|north china university power|
    university oxford brookes|university nottingham|university monash|university xiamen|
    university texas am|university purdue|university indiana|university rutgers|
    university pennsylvania state|university louisiana state|university california state|
    institute technology indian|institute technology national|institute science indian|
    university northeastern|university loyola|university miami|university columbia|
    university concordia|university trinity|university saint|college trinity|
    university federal|university new south|university kunming|university wuhan|
    university nagoya city|university southern|university northern|university western|
    university eastern|university central|university technology mara|university anna|
    microsoft|google|ibm|intel|siemens|samsung|huawei|novartis|pfizer|roche|at t|att|
    philips|nokia|ericsson|toyota|hitachi|fujitsu|nec|ntt|sony|shell|bp|sap|hp|ge|3m
"""

STREET_WORDS = frozenset(
    """road rd street str strasse avenue ave av lane boulevard blvd drive dr box po pob rue via
    viale calle carrera jalan jl lu ulica ul prospekt km floor room building bldg postcode cedex
    zip bp plaza piazza corso chemin route way marg district""".split()
)
MODIFIERS = frozenset("national technology state federal medicine autonomous free open".split())
NUMERALS = {
    "i": "1",
    "ii": "2",
    "iii": "3",
    "iv": "4",
    "v": "5",
    "vi": "6",
    "vii": "7",
    "viii": "8",
    "ix": "9",
    "x": "10",
    "xi": "11",
    "xii": "12",
    "xiii": "13",
    "first": "1",
    "second": "2",
    "third": "3",
    "fourth": "4",
    "fifth": "5",
    "sixth": "6",
    "seventh": "7",
}
# Names that the gazetteer does not have, as affiliations write countries.
COUNTRIES = {
    "ussr": "RU",
    "west germany": "DE",
    "east germany": "DE",
    "frg": "DE",
    "gdr": "DE",
    "taiwan roc": "TW",
    "roc": "TW",
    "korea": "KR",
    "peop rep china": "CN",
    "p r china": "CN",
    "pr china": "CN",
    "prchina": "CN",
    "hksar": "HK",
    "hong kong": "HK",
    "united states of america": "US",
    "brasil": "BR",
    "viet nam": "VN",
}
# English names of cities that begin otherwise at home.
EXONYMS = {
    "wien": "Vienna",
    "koln": "Cologne",
    "kobenhavn": "Copenhagen",
    "mailand": "Milan",
    "haag": "Hague",
    "peking": "Beijing",
    "leningrad": "Saint Petersburg",
    "ljouwert": "Leeuwarden",
}
# General words that do not tell one school of a place from another.
NEUTRAL = frozenset(
    """national state international research federal general central public free open new great
    computing first second service services campus network""".split()
)
# Parts of one country that write themselves either way.
ONE_COUNTRY = {"HK": "CN", "MO": "CN", "TW": "CN"}


def _read_forms() -> Iterator[tuple[str, str]]:
    for line in _FORMS.strip().splitlines():
        word, _, forms = line.partition(":")
        yield word, word
        for form in forms.split():
            yield form, word


FORMS = dict(_read_forms())
FREQUENT = {word: count for count, words in _FREQUENT.items() for word in words.split()}
RANKS = {word: rank for rank, words in _RANKS.items() for word in words.split()}
GENERAL = frozenset(word for word, count in FREQUENT.items() if count >= _GENERAL)
_SPLIT = [frozenset(text.split()) for text in _UMBRELLAS.replace("\n", " ").split("|")]
UMBRELLAS = tuple(words for words in _SPLIT if words)
SEVERAL_SEATS = tuple(
    frozenset(text.split()) for text in _SEVERAL_SEATS.replace("\n", " ").split("|") if text.strip()
)
