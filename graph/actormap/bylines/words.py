"""The words by which the grammar knows what a part of a byline is.

Own lists for English, French, German, Spanish, Portuguese and Italian, written from general
knowledge of conference programmes, mastheads and collections. All are folded (`names.fold_name`):
no accents, small letters. They are data: a missing word is added here, never as a rule elsewhere.
"""


def _fold_list(text: str) -> frozenset[str]:
    return frozenset(text.split())


# A role ends or begins with one of these.
ROLE_HEADS = _fold_list(
    """
    academic activist adviser advisers advisor advisors ambassador ambassadors analyst analysts
    animator anthropologist apprentice architect architects archivist artist artists assistant
    associate attache attorney author authors biologist blogger builder candidate cco ceo cfo chair
    chairman chairperson chairwoman chairs chancellor chief cio cmo coach cofounder cofounders
    columnist commissioner composer consultant consultants convener convenor coo coordinator
    coordinators correspondent cpo councillor councilor counsel counsellor counselor creator critic
    cto curator curators dean deputy designer developer director directors doctorant doctorate
    economist editor editors educator educators engineer entrepreneur envoy evangelist executive
    expert experts facilitator faculty fellow fellows filmmaker founder founders geographer governor
    guest head headmaster headmistress headteacher historian host inspector instructor intern
    inventor investigator journalist judge lawyer lead leader leaders lecturer lecturers liaison
    librarian linguist magistrate manager managers mayor mayoress mathematician member members
    mentor minister ministers musician novelist officer officers organiser organizer owner
    partner partners pedagogue philosopher photographer physicist pianist planner planners
    playwright poet politician postdoc practitioner president presidents principal principals
    producer prof professor professors profesor programmer psychologist publisher rapporteur reader
    rector registrar reporter representative representatives researcher researchers resident
    scholar scholars scientist scientists secretary senator shareholder social sociologist
    specialist speaker spokesperson strategist student students superintendent supervisor
    teacher teachers technologist trainer translator treasurer trustee tutor undersecretary urbanist
    vicechancellor vicepresident vp evp svp writer writers

    adjoint adjointe administrateur administratrice agent agente ambassadeur ambassadrice
    animateur animatrice architecte archeologue artiste assistante attachee auteur autrice avocat
    avocate cadre chargee charge chef cheffe cheffes chercheur chercheuse chercheurs commissaire
    conseiller conseillere conservateur conservatrice consultante coordinateur coordinatrice
    coordonnateur coordonnatrice copresident copresidente createur creatrice delegue deleguee depute
    deputee designeur directeur directeurs directrice directrices doctorante doyen doyenne
    economiste ecrivain ecrivaine editeur editrice elu elue enseignant enseignante
    enseignante entrepreneuse etudiant etudiante experte fondateur fondatrice formateur formatrice
    geographe gerant gerante historien historienne ingenieur ingenieure inspecteur inspectrice
    journaliste journalistes laureat laureate maire maires maitre maitresse membre ministre paysagiste
    philosophe porteur porteuse prefet prefete presidente president professeur professeure pdg
    proviseur proviseure psychologue recteur rectrice redacteur redactrice referent referente
    representant representante responsable responsables secretaire senateur senatrice sociologue
    sociologues tresorier tresoriere urbaniste vicepresidente

    abgeordnete abgeordneter architektin assistentin autor autorin beauftragte beauftragter berater
    beraterin beigeordnete beigeordneter botschafter botschafterin burgermeister burgermeisterin
    chefin dekan dekanin dezernent dezernentin direktor direktorin doktorand doktorandin dozent
    dozentin entwickler entwicklerin expertin forscher forscherin geographin geschaftsfuhrer
    geschaftsfuhrerin geschaftsfuhrende grunder grunderin historiker historikerin ingenieurin
    inhaber inhaberin journalistin kammerer kammerin kanzler kanzlerin koordinator
    koordinatorin kurator kuratorin landrat landratin lehrer lehrerin leiter leiterin leitung
    managerin minister ministerin mitarbeiter mitarbeiterin mitbegrunder mitbegrunderin mitglied
    mitgrunder mitgrunderin moderator moderatorin oberburgermeister oberburgermeisterin partnerin
    planer planerin politiker politikerin prasident prasidentin professorin privatdozent
    privatdozentin projektleiter projektleiterin redakteur redakteurin referentin rektor rektorin
    schulleiter schulleiterin senatorin sekretar sekretarin soziologe soziologin sprecher sprecherin
    staatsminister staatsministerin staatssekretar staatssekretarin stadtbaurat stadtbauratin
    stadtrat stadtratin stadtkammerer stadtplaner stadtplanerin vertreter vertreterin vorsitzende
    vorsitzender vorstand vorstandin vorstandsmitglied wissenschaftler wissenschaftlerin

    academica academico alcalde alcaldesa arquitecta arquitecto asesor asesora asistente autora
    becaria becario catedratica catedratico cofundador cofundadora comisaria comisario concejal
    concejala concejera consejera consejero consultor consultora coordinador coordinadora
    decana decano delegada delegado directora directoras directores diputada diputado docente
    docentes economista educador educadora embajador embajadora encargada encargado
    escritor escritora especialista estudiante experta experto filosofa filosofo fundador fundadora
    gerenta gerente gestor gestora gobernador gobernadora historiador historiadora
    ingeniera ingeniero investigador investigadora investigadores jefa jefe maestra maestro
    miembro ministra ministro periodista pedagoga pedagogo politologa politologo portavoz presidenta
    presidente profesora profesores psicologa psicologo rectora responsable secretaria secretario
    senador senadora socia socio sociologa sociologo subdirector subdirectora tecnica tecnico
    titular tutora vicedecana vicedecano vicepresidenta vicerrector vicerrectora viceministra
    viceministro

    assessor assessora cientista cofundadora conselheira conselheiro coordenador coordenadora
    curador curadora deputada deputado diretor diretora economistas embaixador embaixadora
    engenheira engenheiro especialistas estudante fundadora governador governadora
    investigadora jornalista lider mestre ministra pesquisador pesquisadora pesquisadores
    prefeita prefeito presidenta pro-reitor pro-reitora professora professoras professores
    psicologa reitor reitora secretaria secretario superintendente socia socio vereador vereadora
    vice-prefeita vice-prefeito vice-reitora vice-reitor

    amministratore amministratrice architetta architetto assessora assessore assessori avvocata
    avvocato borsista capo collaboratore collaboratrice commissario componente consigliera
    consigliere consulente coordinatore coordinatrice curatore curatrice delegata delegato deputato
    direttore direttrice direttori dirigente docente dottoranda dottorando economista fondatore
    fondatrice geografa geografo giornalista giornaliste ideatore ideatrice imprenditore
    imprenditrice ingegnere insegnante membro ordinaria ordinario portavoce prefetto preside
    presidente prorettore prorettrice psicologa psicologo rappresentante rettore rettrice
    ricercatore ricercatrice ricercatori scrittore scrittrice segretaria segretario senatrice
    sindaca sindaco sociologa sociologo tesoriere ufficiale urbanista vicedirettore vicepreside
    vicepresidente vicesindaca vicesindaco
    """
) - {"social", "faculty"}

# The same, by profession rather than by office.
PROFESSIONS = _fold_list(
    """
    accountant actor actress administrator aide archaeologist astronaut bishop botanist broadcaster
    captain chef chemist commander comptroller conductor conservator controller dancer delegate
    dentist diplomat doctor ecologist epidemiologist essayist ethnographer evaluator farmer gardener
    geologist illustrator lobbyist mediator narrator negotiator neuroscientist nurse ombudsman
    ombudsperson painter pastor pediatrician pharmacist physician prefect premier priest prosecutor
    provost psychiatrist psychotherapist rabbi reviewer sculptor sergeant sheriff singer solicitor
    statistician surgeon theologian therapist vicar viceprovost volunteer warden youtuber
    analyste anthropologue artisan auteure biologiste chanceliere chancelier chroniqueur
    chroniqueuse climatologue colonel commandant commandante demographe dessinateur developpeur
    diplomate documentaliste ethnologue eveque facilitateur facilitatrice gestionnaire graphiste
    illustratrice juriste lieutenant linguiste mathematicien mathematicienne mediateur mediatrice
    medecin musicien musicienne notaire photographe physicien physicienne plasticien plasticienne
    politiste politologue realisateur realisatrice romancier romanciere scenariste sculpteur
    specialiste statisticien traducteur traductrice
    architekt arzt arztin biologe biologin erzieher erzieherin filmemacher filmemacherin fotograf
    fotografin gewerkschafter herausgeber herausgeberin hochschullehrer jurist juristin kunstler
    kunstlerin musiker musikerin ob okonom okonomin padagoge padagogin pfarrer pfarrerin philosoph
    philosophin polizeirat psychologe psychologin publizist publizistin rechtsanwalt rechtsanwaltin
    richter richterin schriftsteller schriftstellerin stipendiat stipendiatin studentin unternehmer
    unternehmerin verleger verlegerin
    abogada abogado actriz administrador administradora agronoma agronomo analista antropologa
    antropologo arqueologa arqueologo arzobispo artesana artesano bibliotecaria bibliotecario
    biologa biologo cineasta comunicador comunicadora conferencista congresista contador contadora
    cronista curador curadora editora emprendedor emprendedora enfermera enfermero filologa filologo
    fotografa fotografo geografa geografo geologa geologo jurista lideresa linguista magistrada
    magistrado mediador mediadora obispo poeta procurador procuradora promotor promotora pintor
    pintora representante tesorera tesorero traductor traductora
    advogada advogado bispo cientistas enfermeira enfermeiro escritora escritor estagiaria
    estagiario jornalistas juiza juiz produtora produtor publicitaria publicitario redatora redator
    roteirista servidor servidora tesoureira tesoureiro tradutora tradutor
    archeologa archeologo arcivescovo artista attivista cardinale cavaliere conduttore conduttrice
    conservatore divulgatore divulgatrice editore editorialista educatore educatrice formatore
    formatrice geologo giurista mediatore musicista notaio parlamentare pittore poetessa politologo
    procuratore professionista professore professoressa promotore regista sacerdote scienziata
    scienziato storico studente studentessa traduttore traduttrice vescovo volontaria volontario
    """
)

# German compounds: "Bildungsdirektorin", "Abteilungsleiter".
ROLE_ENDINGS = (
    "leiter", "leiterin", "meister", "meisterin", "direktor", "direktorin", "minister",
    "ministerin", "referent", "referentin", "prasident", "prasidentin", "vorsitzende",
    "vorsitzender", "beauftragte", "beauftragter", "sekretar", "sekretarin", "fuhrer", "fuhrerin",
    "berater", "beraterin", "sprecher", "sprecherin", "grunder", "grunderin", "wissenschaftler",
    "wissenschaftlerin", "forscher", "forscherin", "redakteur", "redakteurin", "manager",
    "managerin", "dezernent", "dezernentin", "professor", "professorin", "mitarbeiter",
    "mitarbeiterin", "assistent", "assistentin", "planer", "planerin", "forscherin", "kammerer",
    "mitglied", "lehrer", "lehrerin", "vorstand", "inhaber", "inhaberin", "koordinator",
    "koordinatorin", "entwickler", "entwicklerin",
)  # fmt: skip

# Words that stand before a role's head and belong to the role.
ROLE_MODIFIERS = _fold_list(
    """
    acting adjunct academic artistic assistant associate attending business chief clinical co
    commercial communications corporate country creative deputy development digital distinguished
    editorial emeritus executive external financial first former founding full general global group
    head honorary independent interim international invited joint junior lead managing marketing
    national nonresident operations parliamentary past permanent policy postdoctoral principal
    program programme project regional research senior special strategic strategy technical
    technology vice visiting world youth
    ancien ancienne premier premiere ehemaliger ehemalige erste erster stellvertretende
    stellvertretender stellv wissenschaftliche wissenschaftlicher freie freier ex sous vice
    """
)

# Roles of those who run or own an organization, so that "CEO of X" names it.
RUNNING_ROLES = _fold_list(
    """
    rector rektor rektorin recteur rectrice rectora reitor reitora rettore rettrice chancellor
    provost vicechancellor
    ceo cto cfo coo cofounder founder founders cofounders president chairman chairwoman chairperson
    owner partner creator fondateur fondatrice cofondateur cofondatrice pdg presidente grunder
    grunderin mitgrunder mitgrunderin mitbegrunder mitbegrunderin geschaftsfuhrer geschaftsfuhrerin
    inhaber inhaberin prasident prasidentin fundador fundadora cofundador cofundadora presidenta
    socio socia fondatore fondatrice cofondatore cofondatrice gerant gerante member membre mitglied
    miembro membro fellow editor journalist journaliste giornalista periodista jornalista
    """
)

# Those of them who own or founded it: "Founder of Teach First" names it whatever the words.
OWNING_ROLES = _fold_list(
    """
    ceo cofounder cofounders founder founders owner fondateur fondatrice cofondateur cofondatrice
    pdg grunder grunderin mitgrunder mitgrunderin inhaber inhaberin geschaftsfuhrer
    geschaftsfuhrerin fundador fundadora cofundador cofundadora fondatore fondatrice cofondatore
    """
)

# Roles of those who stand for a territory, so that "Mayor of X" names a place.
CIVIC_ROLES = _fold_list(
    """
    mayor mayoress governor ambassador king queen maire prefet prefete burgermeister
    burgermeisterin oberburgermeister oberburgermeisterin alcalde alcaldesa prefeito prefeita
    sindaco sindaca vicesindaco vicesindaca gouverneur gobernador gobernadora governador
    governadora ambassadeur ambassadrice embajador embajadora embaixador embaixadora landrat
    landratin
    """
)

# What stands before a name and is neither name nor role.
HONORIFICS = _fold_list(
    """
    mr mrs ms miss mx sir dame lord lady rev reverend fr sr hon honourable honorable he hrh sheikh
    sheikha dr drs prof profs doctor ing habil rer nat phil pol med dipl mag univ apl em
    m mme mlle mm monsieur madame mademoiselle pr me mtre
    herr frau hr fr
    don dona dna sra srta sr dra profa profesor lic licda mtra mtro
    dott dottssa dottoressa dottore avv arch geom on sig sigra signora ingg
    excellency senor senora
    """
)

# Degrees and orders behind a name.
DEGREES = _fold_list(
    """
    phd dphil md mba ma msc mphil ba bsc edd edm med llm llb jd mpa mpp meng beng mfa frsa obe mbe
    cbe kbe rn esq qc kc frs dds dvm pmp cpa ms mst hdr
    """
)

# Small words inside a person's name.
PARTICLES = _fold_list(
    """
    de del della dello dei degli di da do das dos du des la le les los las lo van von vom zu zum zur
    der den dem ten ter te af av bin ibn bint al el abu ould ben y e i san saint st o d l
    """
)

# What stands before a name and announces it, without being its role.
LABELS = _fold_list(
    """
    chair chairs moderator moderators moderation moderated moderating facilitator facilitators
    respondent respondents discussant discussants speaker speakers keynote keynotes presenter
    presenters panellist panellists panelist panelists panel host hosts author authors by with
    contributor contributors organiser organizer organisers organizers convenor convenors rapporteur
    introduction opening closing interviewer interviewee guest guests session presented written
    commentator commentary introduced editor editors guest mc mcs plenary
    animateur animatrice animation animee anime moderateur moderatrice discutant discutante
    intervenant intervenante intervenants auteur auteurs par presentation
    conferencier conferenciere grand temoin avec
    moderatorin referent referentin referenten referentinnen redner rednerin autor autorin autoren
    impuls leitung gast gaste mit von begrussung einfuhrung vortrag keynotespeaker
    modera moderador moderadora moderadores moderacion ponente ponentes autores autora presenta
    presentan conferencista conferencistas invitado invitada invitados panelista panelistas por con
    palestrante palestrantes mediador mediadora mediacao mediacion moderacao debatedor debatedora
    debatedores
    relatore relatrice relatori moderatore moderatrice coordina modera introduce interviene
    intervengono discussants autori
    """
)

# Joins two people, two roles or two halves of a name.
CONJUNCTIONS = ("&", "and", "et", "und", "y", "e", "ed", "i")

# Those of the Romance languages, which write fields of work in small letters.
ROMANCE_OF = frozenset("de du d del della dello dell dei degli delle di da do das dos".split())

# Opens what the role is at: always an organization, a unit or a place.
AT_WORDS = ("at", "@", "chez", "bei", "beim", "presso", "with", "auprès de", "within", "from")

# Opens what a role, or a person, is of: an organization or just a field of work.
OF_WORDS = (
    "of", "for", "in", "de", "du", "des", "d", "del", "della", "dello", "dell", "dei", "degli",
    "delle", "di", "da", "do", "das", "dos", "der", "von", "vom", "für", "an", "am", "im", "zur",
    "zum", "à", "au", "aux", "en", "pour", "para", "por", "al", "alla", "na", "no", "nel", "nella",
    "presso", "per",
)  # fmt: skip

ARTICLES = (
    "the", "la", "le", "l", "les", "el", "los", "las", "il", "lo", "gli", "i", "der", "die", "das",
    "dem", "den", "o", "a", "os", "as",
)  # fmt: skip

# One of these makes a phrase the name of an organization.
ORGANIZATION_HEADS = _fold_list(
    """
    academy academies agency agencies alliance archive archives association associates authority
    authorities bank broadcasting business cathedral church club coalition collaborative collective
    college colleges commission company community committee commonwealth confederation consortium
    cooperative corp corporation council councils dept edu embassy enterprise
    enterprises federation festival firm forum foundation foundations fund gallery gmbh group
    government hospital hub inc incubator initiative inst institut institute institutes
    institution institutions laboratories lab labs league library limited llc ltd magazine
    ministry movement municipality museum network networks ngo observatory office organisation
    organization partnership partnerships polytechnic polytechnics press project publishing
    review schools school secretariat senate services society solutions startup studio studios
    summit system systems task team technologies theatre theater times trust union
    universities university ventures group consulting partners media academia city county
    parliament consultancy house works
    academie agence ambassade assemblee association ateliers bibliotheque cabinet caisse
    chambre cnrs collectif collectivite collegium comite communaute compagnie confederation
    conseil cooperative ecole ecoles editions entreprise etablissement federation fondation fonds
    groupe groupement haute hopital ifsttar inserm laboratoire ligue mairie metropole metropoles
    ministere mission musee observatoire office ordre organisme prefecture region reseau rectorat
    societe syndicat tribunal ujf universite universites ville
    akademie amt anstalt arbeitsgemeinschaft bank behorde bezirk bibliothek bund bundesamt
    bundesministerium fachhochschule gemeinde genossenschaft gesellschaft gewerkschaft
    gruppe handelskammer hochschule initiative innung institut kammer kanzlei kreis landeshauptstadt
    land landkreis landtag magistrat ministerium netzwerk rathaus regierung schule senat
    senatsverwaltung sparkasse staatskanzlei stadt stadtrat stadtwerke stiftung
    universitat verband verein verlag verwaltung werkstatt werke zeitung
    academia agencia alcaldia archivo asamblea asociacion associacio ateneo ayuntamiento ajuntament
    banco biblioteca camara caja cartera casa centro colegio colectivo comision comite
    comunidad confederacion consejo consejeria consorcio cooperativa corporacion diputacion
    editorial ejercito embajada empresa escuela federacion fondo fundacion fundacio
    generalitat gobierno gobernacion grupo hospital iniciativa institucion instituto
    junta laboratorio ministerio municipalidad museo observatorio oficina organizacion
    parlamento plataforma politecnica politecnico programa red revista sindicato sociedad tribunal
    union universidad universitat universidades
    agencia associacao camara centro colegio comissao comunidade confederacao conselho
    cooperativa editora escola faculdade federacao fundacao governo instituicao
    ministerio organizacao prefeitura rede sindicato sociedade uniao universidade
    accademia agenzia associazione ateneo azienda biblioteca camera casa centro citta
    comitato commissione comune comunita confederazione consiglio consorzio cooperativa corriere
    ente federazione fondazione giornale giunta gruppo istituto laboratorio lega libera ministero
    museo osservatorio politecnico provincia regione rete rivista societa sindacato teatro
    ufficio unione universita
    """
) - {"libera", "haute", "land", "house", "works", "task"}

# German compounds and their genitives: "Städtetags", "Kultusministerium".
ORGANIZATION_ENDINGS = (
    "tag", "tags", "tages", "verband", "verbands", "verbandes", "bund", "bundes", "institut",
    "instituts", "ministerium", "ministeriums", "kammer", "gesellschaft", "stiftung", "hochschule",
    "universitat", "verein", "vereins", "amt", "amts", "amtes", "zentrum", "zentrums", "akademie",
    "bank", "werke", "werk", "verlag", "verlags", "verwaltung", "agentur", "schule", "netzwerk",
    "stadt", "kreis", "kreises", "gemeinschaft", "museum", "genossenschaft", "werkstatt",
    "zentrale",
)  # fmt: skip

# Behind a name these make it a company's or a society's; folded and closed up ("e.V." → "ev").
LEGAL_FORMS = _fold_list(
    "ab ag aps asbl bv corp ev eg gbr ggmbh gmbh inc kg lda limited llc llp ltd ltda mbh nv oy plc sa"
    " sarl sas sl slu spa srl ug"
)

# Words of running text that stand in no name of a person, a role or an organization.
SENTENCE_WORDS = _fold_list(
    """
    is are was were be been has have had can could will would should must do does did not how why
    what when where who which that this these those into than as his her their our your its it we
    they he she you avec est sont qui que ist sind wird werden dass wie warum mit con es son que
    sono che com
    """
) - {"es", "con", "com", "do", "as", "e", "des"}

# "both", before what two people share.
BOTH_WORDS = _fold_list("both all beide alle tous toutes deux ambos ambas entrambi entrambe")

# A part of a larger organization, when that stands beside it …
UNIT_HEADS = _fold_list(
    """
    branch chairgroup department dept departments directorate division divisione fachgebiet faculty section unit
    departement direction faculte filiere pole service ufr
    abteilung fachbereich fachgebiet fakultat lehrstuhl dezernat referat professur stabsstelle
    sektion
    area catedra departamento direccion facultad facultat departament seccion servicio unidad
    unidade setor secao faculdade diretoria coordenadoria
    area cattedra dipartimento direzione facolta sezione servizio settore
    """
)

# … and these too, if they open the phrase ("School of Education, University of X").
INNER_HEADS = _fold_list(
    """
    school institute centre center laboratory lab office college programme program group chair
    institut ecole laboratoire centre instituto centro escuela laboratorio escola istituto zentrum
    team bureau
    """
)

# Names of fields of work: in "Head of HR" no organization is meant.
FIELD_ACRONYMS = _fold_list(
    "hr it ict ai pr csr esg rd stem steam r&d dei ux ui vr ar ml crm seo k12 tvet edtech tech"
)

# Words of titles and fields of work, which are no names of people. General vocabulary of essays
# on education, cities, research and society.
TOPIC_WORDS = _fold_list(
    """
    about access accessibility achievement action active activity address adult advanced africa
    african age agenda agile ai ageing all america american analysis and approach approaches
    architecture art article artificial arts asia assessment at background basic becoming being best
    beyond biology black book brave bridge bridging brief bright building business call capacity
    capital care career careers case cases century challenge challenges change changemaker
    changemakers changes changing child childhood children chapter circular cities citizen citizens
    citizenship city civic civil class classroom climate co coding cognitive collaboration
    collaborative collection common commons communication communications communities community
    competence competencies complex computing concept conclusion conclusions conference connected
    connecting content contemporary context contributors conversation conversations cooperation
    corporate course covid craft creating creation creative creativity crisis critical culture
    cultural cultures curriculum data daily debate decade democracy democratic design designing
    development dialogue digital dimensions discussion diversity dreams early earth ecology
    economic economics economy ecosystem ecosystems editorial education educational educating
    effective emerging emotional empathy empowering energy engagement engineering english enterprise
    entrepreneurship environment environmental environments equality equity essay essays ethics
    europe european everyday everyone evidence evaluation evolution experience experiences experts
    exploring family fast finance financial first focus food for foreword foundations framework
    frameworks free freedom friday from future futures games gender generation geography global
    goals good governance green ground growing growth guide guidelines happiness health healthy
    heritage high higher history home hope housing how human humanities humanity ideas identity
    imagination impact inclusion inclusive india indigenous industry inequality informal
    information infrastructure innovation innovations innovative inquiry inside insights integration
    intelligence intelligent international internet interview introduction is issue issues
    journal journey journeys justice key keynote kids knowledge land language languages latest law
    leadership learn learner learners learning lecture lesson lessons letter level library life
    lifelong literacy literature living local making management manifesto map mapping market
    markets mathematics maths measuring media mental methods migration mind mindset mobility
    mobilizing model modern monday more music national natural nature neighbourhood new news next
    notes online open opportunities opportunity our outcomes overview pandemic papers participation
    participatory pathways peace pedagogy people performance personal perspective perspectives
    philosophy physical physics place places planet planning play policy political politics
    poster power practice practices preface preparing primary privacy problem process professional
    progress project promise prosperity prototype psychology public purposeful quality question
    questions reading ready real reality reclaiming reflections reform reforms regional regions
    reimagining relations report research resilience resilient resources responsibility rethinking
    review rights rise risk road rural safe saturday scale schooling schools science sciences
    secondary security session shaping shared sharing skills small smart social society
    sociology software solutions space spaces special spotlight standards start state states
    statistics stories story strategies strategy street strong structure student students studies
    study success sunday support sustainability sustainable system systems talent teaching
    technical technologies technology the thematic theme theory thinking thought through thursday
    time today tomorrow tools topics towards toward tradition traditional training transfer
    transformation transforming transition transport trends trust truth tuesday understanding
    unit university urban urbanism using value values vibrant video view views vision voice voices
    vocational volume wales water wednesday welcome well wellbeing what when where why wild winter
    wisdom with without women work workforce working workplace workshop world writing ceremony coffee break lunch dinner remarks registration
    reception networking greetings schedule agenda breakout plenary keynotes panel roundtable
    webinar podcast newsletter subscribe contact more read login search menu share follow year years
    young your youth

    academique affaires internationales relations exterieures accueil acteurs action administration agriculture amenagement apprentissage apprentissages
    approche article atelier avenir bilan chapitre citoyen citoyens collectif commerce communication
    culture debat defis demain developpement discours droit droits durable eau ecologie economie
    economique education emploi energie enfance enfants enjeux enseignement environnement
    espace espaces etudes europe femmes formation gestion histoire innovation introduction
    jeunesse langue langues logement monde mobilite numerique ouverture paris patrimoine politique
    politiques publique publiques pratiques presentation projet recherche recherches regards
    ressources sante science sciences scolaire securite sociale sociales societe solidarite table
    ronde technologie territoire territoires theorie transition travail urbain urbaine ville villes

    aktuelle arbeit aufgaben ausbildung begrussung beitrag bericht bildung chancen daten
    demokratie deutsche deutschland diskussion energie entwicklung ergebnisse europa finanzen
    forschung forderung fragen frauen gesellschaft geschichte gesundheit grundlagen heute
    herausforderungen innovationen integration jugend kinder klima kommunen kommunikation kultur
    kunst land leben lehre lernen neue neuen offentlichkeit perspektiven podiumsdiskussion politik
    praxis projekt qualitat recht regionen schule sprache stadt stadte technik thema umwelt
    verkehr vielfalt wandel welt wege wirtschaft wissen wissenschaft wohnen zukunft zusammenarbeit

    accion administrativa administrativo agua ambiente academica academicas aprendizaje aprendizajes arte articulo cambio calidad capitulo ciencia
    ciencias cine ciudad ciudadania ciudades comunicacion comunidad conocimiento convivencia
    cultura cultural cooperacion democracia derecho derechos desafios desarrollo dialogo digital
    diseno economia ecosistema ecosistemas educacion educativa educativas educativo ensenanza
    enfoque equidad escuela espacio espacios estrategia evaluacion experiencia experiencias
    familia formacion futuro genero gestion gobierno hacia historia humanidades identidad
    ejecutiva ejecutivo general generales inclusion infancia informacion inicial internacionales
    internacional relaciones institucional institucionales externas estrategica estrategico innovacion inteligencia investigacion jornada juventud
    lectura lengua mesa redonda metodologia mujeres mundo musica nacional nuevas nuevos
    paz pedagogia planeacion politica politicas practica practicas presentacion primaria proceso
    programa proyecto publica publicas redes reflexiones salud social sociales sociedad
    sostenibilidad sostenible superior tecnologia tecnologias territorio trabajo transformacion
    universidad urbana urbano vida

    relacoes internacionais assuntos superior acao agua aprendizagem avaliacao basica cidadania cidade cidades ciencia ciencias
    comunicacao conhecimento desafios desenvolvimento dialogos direito direitos educacao ensino
    escola espaco estudos experiencia formacao futuro gestao historia humanos inclusao informacao
    inovacao lingua meio mulheres mundo pesquisa politicas praticas saude sociedade sustentavel
    tecnologia trabalho

    affari relazioni internazionali generali ambiente apprendimento attivita benvenuto capitolo citta comunicazione conoscenza
    cultura didattica diritti diritto donne economia educazione energia formazione futuro gestione
    giovani innovazione insegnamento introduzione istruzione lavoro lingua mondo paesaggio
    partecipazione politica politiche pratiche prospettive pubblica ricerca salute saluti
    scienza scienze scuola sostenibile sostenibilita storia sviluppo tavola rotonda tecnologie
    territorio urbana vita
    """
)
