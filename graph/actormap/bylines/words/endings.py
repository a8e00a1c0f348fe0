"""Beginnings and endings by which a word is known that stands in no table; folded."""

# German compounds: "Bildungsdirektorin", "Abteilungsleiter".
ROLE_ENDINGS = (
    "leiter", "leiterin", "meister", "meisterin", "direktor", "direktorin", "minister",
    "ministerin", "referent", "referentin", "prasident", "prasidentin", "vorsitzende",
    "vorsitzender", "beauftragte", "beauftragter", "sekretar", "sekretarin", "fuhrer",
    "fuhrerin", "berater", "beraterin", "sprecher", "sprecherin", "grunder", "grunderin",
    "wissenschaftler", "wissenschaftlerin", "forscher", "forscherin", "redakteur", "redakteurin",
    "manager", "managerin", "dezernent", "dezernentin", "professor", "professorin", "mitarbeiter",
    "mitarbeiterin", "assistent", "assistentin", "planer", "planerin", "kammerer", "mitglied",
    "lehrer", "lehrerin", "vorstand", "inhaber", "inhaberin", "koordinator", "koordinatorin",
    "entwickler", "entwicklerin", "trainer", "trainerin", "padagoge", "padagogin", "autor",
    "autorin", "anwalt", "anwaltin", "arzt", "arztin", "therapeut", "therapeutin", "experte",
    "expertin", "leitung", "leitende", "vertreter", "vertreterin", "verantwortliche", "betreuer",
    "betreuerin", "organisator", "organisatorin", "okonom", "okonomin", "unternehmer",
    "unternehmerin", "pfarrer", "pfarrerin", "bischof", "historiker", "historikerin", "kurator",
    "kuratorin", "journalist", "journalistin", "korrespondent", "korrespondentin", "dozent",
    "dozentin", "abgeordnete", "abgeordneter", "ratin", "chef", "chefin",
    "diplomat", "diplomatin", "produzent", "produzentin", "intendant", "intendantin",
    "politiker", "politikerin", "kandidat", "kandidatin",
)  # fmt: skip

# "Co-Founder", "Vizepräsident", "subdirector", "prorettore": before a role, one more role.
ROLE_PREFIXES = (
    "co", "vice", "vize", "vici", "sub", "sous", "pro", "ex", "under", "inter", "alt", "neuro",
    "bio", "geo", "archi", "erz", "pre", "post", "euro",
)  # fmt: skip

# Behind the hyphen of "Secretary-General", "Editor-in-Chief", "President-elect".
ROLE_SUFFIXES = frozenset(
    "general generale generala generalin geral in elect chief large designate emeritus delegue "
    "directeur directrice chercheur chercheuse adjoint adjointe fondateur fondatrice adjunto "
    "adjunta delegado delegada ejecutivo ejecutiva presidente presidenta doctorant doctorante "
    "author founder director owner editor ceo president".split()
)

# Nouns of agents: "-ologist", "-trice", "-dora", "-erin". Short words are not known by these.
AGENT_ENDINGS = (
    "ologist", "ologists", "ographer", "ographers", "ematician", "etician", "atrician",
    "ologiste", "ologistes", "ologista", "ologue", "ologues",
    "ographe", "icienne", "isatrice", "matrice", "ctrice", "ntrice", "latrice",
    "ratrice", "natrice", "vatrice", "ditrice", "gatrice", "catrice", "sitrice", "itrice",
    "ateur", "cteur", "niteur", "siteur", "diteur", "isseur", "mblier",
    "ologo", "ologa", "ografo", "ografa", "ologi", "adora", "edora", "idora", "ctora", "adores",
    "ador", "edor", "idor", "adoras", "atore", "atori", "ttrice", "itore", "ttore", "ssora",
    "ologe", "ologin", "ografin", "ikerin", "istin", "torin", "eurin", "antin", "entin",
    "lerin", "nerin", "terin", "herin", "gerin", "berin", "derin",
)  # fmt: skip

# Those that are things and bodies all the same: "secteur", "computador", "incubadora".
NO_AGENTS = (
    "secteur", "facteur", "vecteur", "moteur", "equateur", "tracteur", "ordinateur", "quateur",
    "reacteur", "compteur", "radiateur", "accelerateur", "incubateur", "indicateur", "capteur",
    "ecuador", "salvador", "labrador", "computador", "incubadora", "aceleradora", "consultora",
    "emisora", "editora", "corredor", "comedor", "mirador", "parador", "obrador", "indicador",
    "elevador", "fattore", "settore", "motore", "vettore", "reattore", "trattore", "valore",
    "territore", "calore", "rigore", "catherin", "katherin", "severin", "valentin", "quentin",
    "corentin", "florentin", "argentin", "levantin", "byzantin",
)  # fmt: skip

# German compounds and their genitives: "Städtetags", "Kultusministerium".
ORGANIZATION_ENDINGS = (
    "tag", "tags", "tages", "verband", "verbands", "verbandes", "bund", "bundes", "institut",
    "instituts", "ministerium", "ministeriums", "kammer", "gesellschaft", "stiftung", "hochschule",
    "universitat", "verein", "vereins", "amt", "amts", "amtes", "zentrum", "zentrums", "akademie",
    "bank", "werke", "werk", "verlag", "verlags", "verwaltung", "agentur", "schule", "netzwerk",
    "stadt", "kreis", "kreises", "gemeinschaft", "museum", "museums", "genossenschaft",
    "werkstatt", "zentrale", "regierung", "theater", "theaters", "orchester", "orchesters",
    "klinik", "klinikum", "klinikums", "gymnasium", "gymnasiums", "kolleg", "kollegs",
    "konferenz", "archiv", "archivs", "direktion", "redaktion", "kirche", "rundfunk", "rundfunks",
    "labor", "bibliothek", "galerie", "allianz", "fonds", "zeitung", "kommission", "ausschuss",
    "ausschusses", "fraktion", "partei", "rates", "haus", "hauses", "philharmonie", "oper",
    "bundnis", "bundnisses", "kanzlei", "anstalt", "behorde", "gewerkschaft", "initiative",
    "sammlung", "sammlungen", "dienst", "dienste", "universiteit", "hogeschool", "universitats",
    "jugendring", "jugendrings", "beirat", "beirats", "beirates", "kulturrat", "kulturrats",
    "musikrat", "musikrats", "frauenrat", "frauenrats", "ethikrat", "ethikrats",
    "elternrat", "elternrats",
    "wissenschaftsrat", "wissenschaftsrats", "integrationsrat", "integrationsrats",
    "handwerkerschaft", "studentenschaft", "burgerschaft", "schulerschaft", "landsmannschaft",
    "arbeiterwohlfahrt", "vereinigung", "verbund", "verbunds", "verbundes", "sparkasse",
    "krankenkasse", "kreistag", "kreistags", "landtag", "landtags", "stadtrats", "gemeinderats",
    "beratungsstelle", "geschaftsstelle", "koordinierungsstelle", "kindergarten", "stadtwerke",
    "planungsburo", "architekturburo", "ingenieurburo", "bildungsburo", "vertretung",
    "staatskanzlei", "landeskirche", "senatsverwaltung", "akademien", "institute",
)  # fmt: skip

# Sciences and fields of work: "Stadtsoziologie", "Personalentwicklung", "ecología".
TOPIC_ENDINGS = (
    "ologie", "ology", "ologia", "ografie", "ographie", "ografia", "ography", "bildung",
    "politik", "planung", "entwicklung", "forschung", "wirtschaft", "wissenschaft",
    "wissenschaften", "technik", "geschichte", "recht", "rechts", "padagogik", "didaktik",
    "wesen", "management", "beteiligung", "gestaltung", "kommunikation", "okonomie",
    "offentlichkeitsarbeit", "sozialarbeit", "informatik", "biologie", "medizin", "philologie",
    "gestion", "istica", "istique", "istik", "istics", "onomics", "onomia", "onomie",
)  # fmt: skip

# What universities are called, in all languages.
UNIVERSITY_STEMS = ("universi", "universite", "hochschul", "politecni", "polytechni", "hogeschool")
