"""What classes and properties of the usual vocabularies mean, by their short names.

Sources: https://schema.org/, http://xmlns.com/foaf/spec/, https://www.w3.org/TR/vocab-org/,
https://www.dublincore.org/specifications/dublin-core/dcmi-terms/,
https://www.w3.org/TR/vcard-rdf/, https://www.w3.org/TR/skos-reference/, the Bibliographic Ontology
and the VIVO ontology (with its terms of the OBO relation ontology).
"""

from actormap.model import Kind


def _name(prefix: str, names: str) -> list[str]:
    return [f"{prefix}:{name}" for name in names.split()]


# Class → kind. Where a class says no more than the kind, it need not be kept beside it.
PLAIN_CLASSES: dict[str, Kind] = {
    **dict.fromkeys(["schema:Person", "foaf:Person", "prov:Person"], Kind.PERSON),
    **dict.fromkeys(
        ["schema:Organization", "foaf:Organization", "org:Organization", "prov:Organization",
         "vcard:Organization"], Kind.ORGANIZATION,
    ),
    **dict.fromkeys(["schema:Place", "dcterms:Location", "geo:SpatialThing"], Kind.PLACE),
    "skos:Concept": Kind.THEME,
    "schema:Collection": Kind.COLLECTION,
    "schema:CreativeWorkSeries": Kind.SERIES,
    "schema:Project": Kind.PROGRAMME,
}  # fmt: skip

KIND_OF_CLASS: dict[str, Kind] = {
    **PLAIN_CLASSES,
    **dict.fromkeys(
        _name("vivo", "FacultyMember EmeritusFaculty EmeritusProfessor EmeritusLibrarian Postdoc "
              "Student GraduateStudent UndergraduateStudent NonAcademic NonFacultyAcademic "
              "Librarian"), Kind.PERSON,
    ),
    **dict.fromkeys(
        _name("vivo", "University College School AcademicDepartment Department Division Institute "
              "Center Laboratory CoreLaboratory ServiceProvidingLaboratory Library Museum Hospital "
              "ClinicalOrganization ResearchOrganization GovernmentAgency FundingOrganization "
              "Foundation Association Consortium Company PrivateCompany Publisher Committee Team "
              "Program ExtensionUnit StudentOrganization Archive")
        + _name("schema", "EducationalOrganization CollegeOrUniversity School HighSchool "
                "ElementarySchool MiddleSchool Preschool NGO Corporation GovernmentOrganization "
                "ResearchOrganization Consortium Cooperative FundingAgency FundingScheme "
                "LibrarySystem LocalBusiness Library MedicalOrganization NewsMediaOrganization "
                "OnlineBusiness PerformingGroup PoliticalParty SportsOrganization WorkersUnion "
                "Airline")
        + _name("org", "FormalOrganization OrganizationalUnit OrganizationalCollaboration")
        + ["foaf:Group", "vcard:Group"], Kind.ORGANIZATION,
    ),
    **dict.fromkeys(
        _name("schema", "City Country State AdministrativeArea Continent Landform Accommodation "
              "CivicStructure Museum TouristAttraction Residence")
        + _name("vivo", "GeographicLocation GeographicRegion GeopoliticalEntity Country "
                "PopulatedPlace StateOrProvince TransnationalRegion SubnationalRegion")
        + ["gn:Feature", "geo:Point"], Kind.PLACE,
    ),
    **dict.fromkeys(
        [*_name("bibo", "Journal Magazine Newspaper Periodical Series"),
         *_name("schema", "Periodical Newspaper BookSeries PodcastSeries ComicSeries"),
         *_name("fabio", "Journal Magazine Newspaper Periodical BookSeries"), "vivo:Newsletter"],
        Kind.SERIES,
    ),
    **dict.fromkeys(
        [*_name("bibo", "Collection Website"), "schema:WebSite", "dcmitype:Collection"],
        Kind.COLLECTION,
    ),
    # A conference or a course is a programme of talks or lessons.
    **dict.fromkeys(
        [*_name("bibo", "Conference Event Workshop Hearing"),
         *_name("schema", "Event BusinessEvent EducationEvent Festival ConferenceEvent Hackathon "
                "CourseInstance Course ResearchProject EventSeries"),
         *_name("vivo", "Conference Course Workshop Seminar SeminarSeries ConferenceSeries "
                "WorkshopSeries Event Exhibit Competition Meeting Project Grant"),
         "event:Event", "foaf:Project", "dcmitype:Event"], Kind.PROGRAMME,
    ),
}  # fmt: skip

# Class of a work → its form (`vocabulary.WORK_FORMS`).
FORM_OF_CLASS: dict[str, str] = {
    "article": "schema:Article bibo:Article fabio:Article",
    "scholarly article": "schema:ScholarlyArticle bibo:AcademicArticle fabio:JournalArticle "
    "schema:MedicalScholarlyArticle",
    "news article": "schema:NewsArticle schema:ReportageNewsArticle vivo:NewsRelease "
    "fabio:NewspaperArticle fabio:MagazineArticle",
    "blog post": "schema:BlogPosting vivo:BlogPosting fabio:BlogPost schema:SocialMediaPosting",
    "conference paper": "vivo:ConferencePaper fabio:ConferencePaper fabio:ProceedingsPaper",
    "preprint": "fabio:Preprint vivo:WorkingPaper fabio:WorkingPaper",
    "review": "schema:Review vivo:Review fabio:Review fabio:ReviewArticle",
    "report": "schema:Report bibo:Report fabio:Report fabio:ReportDocument fabio:TechnicalReport",
    "book": "schema:Book bibo:Book bibo:EditedBook bibo:Proceedings bibo:MultiVolumeBook "
    "fabio:Book fabio:ConferenceProceedings",
    "chapter": "schema:Chapter bibo:Chapter bibo:BookSection fabio:BookChapter",
    "thesis": "schema:Thesis bibo:Thesis fabio:Thesis fabio:DoctoralThesis fabio:MastersThesis",
    "dataset": "schema:Dataset vivo:Dataset dcmitype:Dataset fabio:Dataset",
    "software": "schema:SoftwareSourceCode schema:SoftwareApplication vivo:Software "
    "dcmitype:Software fabio:ComputerProgram",
    "presentation": "schema:PresentationDigitalDocument bibo:Slideshow vivo:InvitedTalk "
    "vivo:Presentation vivo:Speech vivo:ConferencePoster fabio:Presentation",
    "web page": "schema:WebPage bibo:Webpage fabio:WebPage",
    "other": "schema:CreativeWork schema:MediaObject schema:VideoObject schema:AudioObject "
    "schema:Movie schema:MusicRecording schema:Photograph schema:Manuscript schema:Map "
    "schema:DigitalDocument schema:LearningResource "
    "bibo:Document bibo:DocumentPart bibo:CollectedDocument bibo:AudioDocument "
    "bibo:AudioVisualDocument bibo:Film bibo:Image bibo:Letter bibo:Manual bibo:Manuscript "
    "bibo:Map bibo:Note bibo:Patent bibo:Performance bibo:Interview bibo:Excerpt bibo:Quote "
    "bibo:Standard bibo:LegalDocument bibo:ReferenceSource bibo:Brief "
    "vivo:Abstract vivo:CaseStudy vivo:Catalog vivo:EditorialArticle vivo:Score vivo:Translation "
    "vivo:Video vivo:ResearchProposal "
    "foaf:Document dcmitype:Text dcmitype:MovingImage dcmitype:StillImage dcmitype:Sound "
    "dcmitype:InteractiveResource fabio:Work fabio:Expression fabio:Editorial fabio:Letter",
}
FORM_OF_CLASS = {name: form for form, names in FORM_OF_CLASS.items() for name in names.split()}

# Labels, the best first: what a thing is called, whatever it is.
NAMES = (
    "skos:prefLabel foaf:name schema:name vcard:fn schema:headline dcterms:title dc:title "
    "rdfs:label gn:name schema:legalName vcard:organization-name"
).split()
ALT_NAMES = (
    "skos:altLabel schema:alternateName schema:alternativeHeadline dcterms:alternative foaf:nick "
    "bibo:shortTitle vcard:nickname gn:alternateName vivo:abbreviation"
).split()
GIVEN_NAMES = (
    "vcard:givenName foaf:givenName schema:givenName foaf:firstName vcard:given-name".split()
)
MIDDLE_NAMES = "vivo:middleName schema:additionalName vcard:additional-name".split()
FAMILY_NAMES = (
    "vcard:familyName foaf:familyName schema:familyName foaf:lastName foaf:surname "
    "vcard:family-name foaf:family_name"
).split()

SAME = "owl:sameAs skos:exactMatch schema:sameAs vivo:orcidId".split()
IDENTIFIERS = (
    "bibo:doi bibo:isbn bibo:isbn10 bibo:isbn13 bibo:issn bibo:eissn bibo:pmid schema:isbn "
    "schema:issn schema:identifier dcterms:identifier dc:identifier vivo:orcidId org:identifier "
    "foaf:openid fabio:hasPubMedId"
).split()
DESCRIPTIONS = (
    "schema:abstract dcterms:abstract bibo:abstract vivo:overview schema:description "
    "dcterms:description dc:description vcard:note schema:disambiguatingDescription"
).split()
WEBSITES = (
    "schema:url foaf:homepage foaf:page foaf:workInfoHomepage schema:mainEntityOfPage vcard:url "
    "bibo:uri"
).split()
DATES = (
    "schema:datePublished dcterms:issued dcterms:date dc:date dcterms:created schema:dateCreated "
    "vivo:dateTimeValue"
).split()
LANGUAGES = "dcterms:language dc:language schema:inLanguage".split()
ROLES = "schema:jobTitle vcard:title vcard:role vivo:preferredTitle schema:roleName".split()
KEYWORDS = (
    "dcterms:subject dc:subject schema:keywords schema:about schema:knowsAbout foaf:topic "
    "foaf:primaryTopic foaf:interest foaf:topic_interest vivo:hasResearchArea "
    "vivo:hasSubjectArea vivo:freetextKeyword"
).split()
KEYWORDS_OF = "vivo:researchAreaOf vivo:subjectAreaOf".split()
PLACES_ABOUT = (
    "schema:contentLocation schema:spatialCoverage dcterms:spatial vivo:geographicFocus".split()
)
PLACES_ABOUT_OF = ["vivo:geographicFocusOf"]
SITES = (
    "schema:location schema:workLocation schema:homeLocation foaf:based_near schema:areaServed "
    "vcard:locality schema:addressLocality obo:RO_0001025 dcterms:Location org:siteLocation"
).split()
ADDRESSES = (
    "schema:address vcard:hasAddress vcard:adr org:siteAddress org:hasSite org:hasPrimarySite"
).split()
COUNTRIES = "schema:addressCountry vcard:country vcard:country-name".split()

# Who made a work: property → relation; and the same from the maker's side.
CONTRIBUTIONS = {
    **dict.fromkeys(
        "dcterms:creator dc:creator schema:author schema:creator foaf:maker bibo:authorList"
        .split(), "creator",
    ),
    **dict.fromkeys("schema:editor bibo:editor bibo:editorList".split(), "editor"),
    **dict.fromkeys(
        "dcterms:contributor dc:contributor schema:contributor bibo:translator schema:translator "
        "bibo:performer bibo:interviewee bibo:director schema:performer schema:director"
        .split(), "contributor",
    ),
}  # fmt: skip
CONTRIBUTED = {"foaf:made": "creator", "foaf:publications": "creator"}

PUBLISHERS = "dcterms:publisher dc:publisher schema:publisher vivo:publisher".split()
PUBLISHED = ["vivo:publisherOf"]
VENUES = "vivo:hasPublicationVenue schema:isPartOf dcterms:isPartOf bibo:reproducedIn".split()
VENUE_OF = "vivo:publicationVenueFor schema:hasPart dcterms:hasPart".split()

MEMBER_OF = "org:memberOf schema:worksFor schema:affiliation schema:memberOf".split()
HAS_MEMBER = "org:hasMember schema:member schema:employee foaf:member vcard:hasMember".split()
UNIT_OF = "org:subOrganizationOf org:unitOf schema:parentOrganization obo:BFO_0000050".split()
HAS_UNIT = (
    "org:hasSubOrganization org:hasUnit schema:subOrganization schema:department obo:BFO_0000051"
).split()

# Plain connections between two things: property → the words for it.
CONNECTIONS = {
    "foaf:knows": "knows",
    "schema:knows": "knows",
    "schema:colleague": "is a colleague of",
    "schema:funder": "is funded by",
    "schema:sponsor": "is sponsored by",
    "schema:founder": "was founded by",
    "org:linkedTo": "is linked to",
    "org:headOf": "is the head of",
    "org:changedBy": "was changed by",
    "schema:organizer": "is organized by",
    "schema:attendee": "is attended by",
    "schema:citation": "cites",
    "dcterms:references": "cites",
    "bibo:cites": "cites",
    "dcterms:relation": "is connected to",
    "vivo:assignedBy": "is assigned by",
    "vivo:hasCollaborator": "collaborates with",
    "bibo:presentedAt": "was presented at",
    "foaf:currentProject": "works on",
    "foaf:pastProject": "worked on",
}
