"""Words that tell a place from a word, a person or an organization.

Own lists. `COMMON_WORDS` are names in the gazetteer that occur in lower case as ordinary words:
found by scanning English, French, German, Spanish, Portuguese and Italian message catalogues and
English documentation against the gazetteer, then chosen by hand. `NAMES_OF_PEOPLE` are those that
serve as given names or frequent surnames too.
"""

COMMON_WORDS = frozenset(
    """
    all along and any are arena art arts as asp at bad banks bar basic bath bay be bell bend best
    big but can cannot cape cat central centre chance city close coast colon coming cone corner
    creek data date deal deep delta dir dual due eagle early east eden ever far federal few field
    fly forest freedom from gap garden gold grand grants green guide harbor harbour her hill his
    hit holiday hook hope hull human if imperial in independence is justice king lake land lead
    league less liberal liberty likes live long loop lot luck man manage many march marina mark
    media media mission mobile modern more most much nature near never new nice no normal north
    of off on one open opera orange os park peer pin plain point police pop port post price
    progress project protection pure race rain reading ready real reserve rest rich ridge rise
    river rock role rose rural rush sale salt same save school sea see set side sign since so
    sole south split spring star start state stone street success summit sun sunrise superior
    tell temple than the their these they time to tour tours tower trail trap tune turn union
    university us valley van vice view wall was water wave way we west white who will wise won
    worth yes you young youth your
    bank bass cork drug fisher guinea hull island male natal providence quest chili
    au aux bon ce ces champs coin cela celle celles celui chin comme cote croix dans date de des
    deux dire donc du elle en ensemble entre est et eux faire femmes fin gens haut il ils je jeune
    la langue le les libre libres lien lieu lot mai mais mer mes mont montre monde ne niort nom
    non nos notre nous nu on ou par pas petit peu plage plus police pont pour pre que qui quoi
    rouge sa sans se selon sens sera seul son sous sur ta terme toi ton tous tout trier trop un
    une union unie va val vallon vert vertu vie vivre voir vos votre vous
    aber alle aller allen alles als alt alter am an auch auf aus bei beide bis bunt da dabei das
    dazu dem den denen denn der des die dir doch dort drei ein eine einen einer er erst es euch
    fest feld frei fuer ganz gar gut hagen halle halten hamm hat hier hof hoch ich ihr ihren im
    immer in ist jahr ja kann kein klar leer leben lehre man mehr mit nach name neu nie noch nur
    ob oder ohne ort pro rat sein sehr seit selm senden sie sind stade stadt stein suhl tag teil
    tor trat um und uns unter viel von vor wahl wald waren was wege weil welt wenden wer werden
    werk wie wir wohl zeit zu zum zur zwei
    al algo alta alto antigua aqui asi azul baja bajo banda barra bien blancos boca buen cabo
    cada cali camino campana campo campos canal capaz casa centro ciudad clave colonia color como
    con costa cruz cuenca cual cuando da del desde dia dos el ella ellos entrada era es esa ese
    eso esta estado este esto estrella extremos fe fin flores fuente fuera futuro gente gran
    grande guia hacia hasta haz hay hilo hoy igual isla jardin juntos la laguna largo las leer
    les libertad libre libres lista llave lo loma los luz mano mar marca marcos mas mata media
    medio mejor menos mercado mesa mi mira modelo monte mucho mundo muy nacional nada ni nivel
    norte nosotros nueva nuevo obra ocaso oro otra otro palma palmas para parque paso pasos paz
    pero peru pila plano plato playa plaza poco por porque posada progreso pronto puente puerto
    puro que quien rama red redes region regla reserva rio rosario rota sala salto salud se sal
    ser si siempre sierra sin sino sobre sol sola solo soledad soma son su sur tal tan tapa tarde
    te tela tema tienen tierra toda todo todos torno torre tres trigo tu un una uno usa va val
    valle vamos vega vela verde vez vida viejo viento villa vista viva ya yo zona
    alem ano ao aos areia as ate banco boa bom casa cima com como da dar das de desde dessa desse
    do dos e em esperanca essa esse esta fila floresta foz hoje irma isso lagoa leva lida longa
    mais maria mas meio mesmo mil moda muito muro na nas nem no nos nossa nova novo o onde os ou
    para pela pelo perto pico pode por porta porto posse praia quando rede reserva roda sala
    salvador santos se seja sem serra seu sim so somos sua tela tem ter toda tua um uma uniao
    vale velho viana vila
    alla alle alta anche ancora bassa bassi bene bianchi bordo campi casa cella celle cento che
    chi citta come con corrente da dal dalle data del della devo dire dove due e ed era esse
    fermo fiume foglia forza fra gente gli grotte ho il indi io latina lati le lecco legge lei
    loro luce ma mai mani mare massa modello molto mondo nei nella noi nola nomi nostra noto nove
    nuova ogni ora ordine pace parma pari parola patti pari per piano piazza pistoia poi ponte
    porta potenza prato presto puro quarto quella questa rho riga riposto riva rosso sale salita
    scala schio se sei sela sia siano sole solo somma sono sora sotto stella sua sui suo tempi
    tempio terra testo ti tra troia tutto una uno uscita vasto venti vera via viene vita voi
    """.split()
) - {"cali", "cuenca", "lecco", "niort", "parma", "peru", "pistoia", "potenza", "salvador", "usa"}

# Names of cities of 100,000 people and more that the word lists of six languages (Debian's wamerican,
# wbritish, wfrench, wngerman, wspanish, wportuguese, witalian) have in small letters; without the
# names that are read as places all the same, such as "Oxford" and "Jerez".
WORDS_OF_LISTS = frozenset(
    """
    abana abes acropolis adan ades afina agro ainas ajuno alei alia alley alvara alvaras aman
    amano amara amare amasia amen ancoraria andalia andon andona andrinople angers angora angra
    araponga arare arcangel archangel archway ariana arisas arrecife asmar asna assuncao
    astracan atava atens atina atuns bacora bade bahia baia bala bale balneario balsas bane
    barcino bardo bargen bario barium barking basilea basilia baston batas batina baza becs begu
    belen bella bender bendera benderai bensi bera berbere berenice berline berna bernas besar
    billings bimbo bisao bisava biso bissa blao bolder bole bolivar bolou bone boni bono bordeus
    bose bostons bougie boulder brando braza broach brossa brousse brugo bruna brusela brusque
    bruxas bruza budin bufala bufalo buffalo bugia buhar buhe burqas burs bush cacheiro cadis
    caem caire cairns caller campea candie cano cansa cantarrana caparra carana cardon carmen
    castel castello cavite caza ceara cebo ceiba centennial centurion cercado cesarea chama
    chandler chilla chimojo chinking chiva christiania chupei ciba columna commonwealth comodoro
    conception confluentes conia conquista constancia cordoa cordon cork corona coruna costanza
    costi daca dagon damas damask dandy dardo davenport deli delis deras derbi derbis derby dese
    dessi destero desterro devas devi dilla dilly dilo dining divas domas douma drug dures eher
    encinal enseada erode essen eupatorio farta fava feira feitoria figueira fovea fowling
    franko galata ganga gant garland gasa gaur gazza genes gent gento gerat gerne gize gizo
    gobelins gonda gonderas google gorja graca gracas grana granata grenade grins guaras guate
    hail hamo hang hantai harrow havano havre hila hims hippo homo honcho hosanna hoya hub hue
    huilai hums humus iena iguala ileus imbu induras insula isatis jantai jasai jingling jura
    kali kana kauen kazakh kens kil kilo kiri klang kure labe labro lajes landen lander lasa
    leghorn leida lester lestera levi lhas lids liege liego liez lige lila lilla limages lime
    limerick limo lion liorna lira litros locha logos lone lontra lozana luda luene luso luta
    luzo macelo macudo madura magnesia maints malatia male manadas manam manda manea manger
    mangue manning manos mantilla marabu marchand mari marroquin mascara masquat matto matura
    mecas meco medano megalopolis memela mendosa merca meres meriti mers mesquite messine metra
    metro mets meurs mexicanos mias midland midway mila minga minster mirat misurata mita mite
    mobil mobila mobilas monca mondou monster morbi moria mors mosca mosco moti muram murcio
    mutina myrte nafa nanquin nanti naso natal nava nevai neves nica nico nodoa obregon
    observatoire oche okay orada oral orfa oriol orsa osas osava ostina ottava oxonium palerma
    palermas parais paral paras pare paries parme pastas patres peca pecas pecs pegou pensa pera
    perm pert perta pest pesta peste pesto pets petuna phenix phoenix pire pise piza plaisance
    planas pompano poti praga pretorio pristine pristino provas providence provou pucela pulai
    pulas puna punas puni punjo queens quilla raba rabot rafia ralei rali rampat ranci rancis
    rast rasto rastrojo regio remes rems renas renes renna restas reva revel rezno riant
    ribeirao rifa rigo rija riverside roan rodem roles romana romo roseta rosette rouan rouse
    rousse roxas ruan ruana ruano ruda rueno ruse russe saga sainte sali saltas saltos salvadora
    salvadoras sama samare samba sampa sana sandaraca sangla sari saris sarja sarjo sarria
    savana savanna segele selam semeja senar senna serena serpa serrezuela shaping sian sido
    siegen simmering sina sine sinople situe slough soci socola sofi soli soul souse sparte
    spoken sriracha stadi stoke suais suecas sues sumi sumo sunning supin surate surco suri
    surprise surtas susano suss sutoria taifa talha tamale tampo tana tanca tane tango tanna
    tape taras taraza tarent tarente tarrago tars tarse tarso tarsos tassi teli terminus
    tesalonica thai thorn tilia timoneira ting tingis tinis tirano tiro tocio toison tolo tolon
    tori torn tors trapisonda trente treves triboli trident trient tripili tripol tripolis tuba
    tunas tunes turi turino tusona tyre tyros ube uruga valence valenza vana vanda vanta varas
    varri vasas vasco vele vena vermilion victor vien vienne viga vigas vin vine vinis warder
    warren wean woodlands xeres yambo zafo zarja zeugma zolle
    """.split()
)

# In running text these name a place only behind "in", "near" … or before a country.
NAMES_OF_PEOPLE = frozenset(
    """
    adrian alberta alejandra alexandria alma andrea angelo angelica anna anthony antonio aurora austin
    barbara bassi beatrice beja benito bernardo brandon bruno bryan burton camilo campbell
    carmen carolina carson catalina cecilia charlotte chelsea chester clara clayton cleveland
    clifton clinton clovis columbus concepcion constantine cooper cordova crystal dalton
    daniel darwin davis davidson dayton denis denton derby diego diana dolores douglas
    dover elena elizabeth emilia erin ernesto eugene eva everett farah fatima felipe fernando
    florence floris fort francis francisco franklin fremont garcia gary gaston gilbert gilberto
    gomez gonzalez grace grant greeley guerrero hamilton harrison harper harvey hector helena
    henderson henrietta hernandez hesse hillary holly hoover howard hudson ibrahim ines irving
    isabel jackson jade jaime jamal janesville jasper jefferson jerome johnson jordan jose
    joseph josephine juan juarez julia julian karim kelly kennedy kenton kimberly
    kingston kirkland lafayette laguna laura lauren lawrence leon leonardo leopold lewis lima
    lincoln linda lindsay lisa logan lopez lorena lorenzo lourdes lucena lucia luis luna lynn
    macarthur madison magdalena malaika malik manuel marcos margarita maria mariana marilia mario
    marion marlon marshall martha martin martinez mateo maya medford medina melissa mercedes
    merida miguel miles milton mira miranda mitchell mona monica monroe montgomery morales
    moreno morgan morris morton murray nancy naomi nelson newton nicholas nora norman norton
    olivia olympia orlando oscar owen pablo paola parker patricia paul paulo pedro pena
    perez perry peter philip phoenix porter preston quincy ramon raphael regina reyes ricardo
    richardson rio rivera robert roberto rochester rodrigo roma roman romeo rosa rosario roy ruth
    salem salvador samara sandy santa santiago santos sara sebastian selma serena shannon shelby
    sharon sheffield sidney silva simon skye sofia soledad sophia spencer stafford stanley
    stephen sterling susana tamara taylor teresa theodore thomas thompson tiffany torres
    trinidad troy tyler valentina valentine vera vernon veronica victor victoria vincent viola
    virginia walker wallace walter warren washington wayne wells wesley wilson winston
    """.split()
)

# A word of these makes the capitalized phrase around it the name of an organization.
ORGANIZATION_WORDS = frozenset(
    """
    academy academies agency alliance archive archives arena association associates authority
    bank board brigade broadcasting bureau business campus cathedral center centre centres
    chamber church club clinic co coalition collective college colleges commission committee
    community company confederation conference congress consortium cooperative corp corporation
    council court department development dynamics edu faculty federation festival forum
    foundation foundry fund gallery gmbh group guild hospital hub inc incubator initiative inst
    institut institute institutes institution institutions laboratory laboratories labs league
    library limited llc ltd ministry mission museum network networks news observatory office
    orchestra organisation organization park parliament partners partnership party polytechnic
    press programme program project review school schools secretariat senate service services
    sociedad societies society solutions stadium station studio studios summit syndicate system
    team theatre theater times treaty trust tv union unit universities university ventures
    accademia administration agence agencia agentur agenzia akademie amt association associação
    asociación associazione assemblée ayuntamiento banca banco banque bibliothek bibliothèque
    bund bundesamt bundesverband bureau cabinet camera cámara câmara carta centro centrum chambre
    club cnrs colegio collectif collegio collège comisión comitato comité commissione comune
    comunidad conseil consejo conselho consiglio consorcio consorzio coopérative corporación
    departamento departement dipartimento département diputación direction dirección direction
    ecole école editora empresa ente escola escuela fachhochschule facoltà facultad faculdade
    faculté fakultät federación fédération federazione fondation fondazione fonds fundación
    fundação fundació gemeinde generalitat gesellschaft gruppo grupo groupe hochschule hôpital
    ifsttar institut instituto istituto kammer lab laboratoire laboratorio laboratório lehrstuhl
    liceo ligue mairie ministère ministerio ministério ministero ministerium museo musée observatorio
    observatoire office organisation organización organizzazione osservatorio politecnico
    politécnica polytechnique prefeitura préfecture programa radio rede red regierung rete réseau
    schule secretaria secretaría service sindicato società société stiftung syndicat technische
    tribunal unesco union união unione universidad universidade universitat universität
    universitario université universiteit università verband verein verlag vereinigung
    werkstatt zentrum école ensa ens insa
    accord accords acuerdo acuerdos agreement award charter charta charte carta circle consensus
    convention convención convenção convenzione declaration declaración declaração dichiarazione
    erklärung déclaration erasmus manifest manifeste manifesto marathon model pact pacto pacte patto
    principles process processus proceso processo prozess protocol protocole protocolo prozess
    statement strategy tratado traité trattato vertrag
    bahía baie bay cape cap cabo cathedral cordillera count duchess duke golfo golfe gulf isthmus
    lac lago lake lord mar marquis mer mount monte mountains ocean océan océano prince princess
    princesa prinz queen reina reine river río rio sea strait valley
    """.split()
)

# Words before a place in running text: they speak of where something is.
LOCATIVES = frozenset(
    """
    in near around across throughout inside outside within based visiting visit
    en dans vers aux bei nach aus nahe em cerca desde près vicino presso
    """.split()
)

# Small words before a place that are other words elsewhere, by the language of the text.
LOCATIVES_BY_LANGUAGE = {
    "en": frozenset({"at", "to", "from"}),
    "fr": frozenset({"à", "au", "aux"}),
    "it": frozenset({"a", "ad", "da"}),
    "es": frozenset({"a"}),
    "pt": frozenset({"a", "no", "na", "do", "da"}),
    "de": frozenset({"von", "durch", "um", "über"}),
}

# Words that stand right before a city's name and say that it is one.
MUNICIPAL_WORDS = frozenset(
    "city stadt hauptstadt großraum raum region ville villes città ciudad cidade town".split()
)

# Articles that begin a longer name, or stand before one.
ARTICLES = frozenset("the la le les l el los las der die das il lo gli i o a os as".split())

# Names of countries that begin a compound about something else.
COMPOUNDS = {
    "guinea": ("pig", "fowl"),
    "panama": ("hat", "papers"),
    "brazil": ("nut",),
    "jersey": ("cow", "barrier"),
    "turkey": ("sandwich", "stuffing", "farm", "breast"),
}

# Small words that join the parts of one long name.
NAME_JOINTS = frozenset(
    """
    of for the de del della dello dei degli delle di da do dos das du des la le les los las der
    die den dem von zu zur zum für fuer et y e
    """.split()
)

# Small words that begin a sentence or a phrase in capitals without being part of a name.
PHRASE_STARTERS = LOCATIVES | frozenset(
    """
    a an and as at by for from how if is of on or since than that the this to via what when where
    while who why with after before between beyond under over about into
    à au avec ce ces comment de depuis des du entre et la le les où par pour pourquoi quand sur un
    une am an auf das der die ein eine für im mit oder und von vom wie zu zum zur über
    al como con cuando de del el entre la las los para por un una y o
    ao com da de do e em entre na no os para por um uma
    a alla come con da dal dalla di e gli i il in la le lo nel nella per tra un una
    """.split()
)
