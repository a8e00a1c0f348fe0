"""Names of countries and world regions that the package does not hold.

The package has each country by one English name. The further names (French, German, Spanish,
Portuguese, Italian, own language, common English ones) were written for this project from general
knowledge; where a language spells a name alike but for accents, the folded form covers it. World
regions follow the names of the UN M49 standard (https://unstats.un.org/unsd/methodology/m49/) and
usual ones
beside it; continents carry their GeoNames id.
"""

# Code → names, parted by "|".
COUNTRY_ALIASES: dict[str, str] = {
    "AE": "Emirats arabes unis|Vereinigte Arabische Emirate|Emiratos Árabes Unidos"
    "|Emirados Árabes Unidos|Emirati Arabi Uniti|Emirates|The United Arab Emirates",
    "AF": "Afganistán|Afeganistão",
    "AL": "Albanie|Albanien|Albânia",
    "AM": "Arménie|Armenien|Armênia|Arménia",
    "AR": "Argentine|Argentinien",
    "AT": "Autriche|Österreich|Áustria",
    "AU": "Australie|Australien|Austrália",
    "AZ": "Azerbaïdjan|Aserbaidschan|Azerbaiyán|Azerbaijão|Azerbaigian",
    "BA": "Bosnia|Bosnie-Herzégovine|Bosnien und Herzegowina|Bosnia y Herzegovina"
    "|Bósnia e Herzegovina|Bosnia-Herzegovina|Bosnia ed Erzegovina",
    "BD": "Bangladesch|Bangladés",
    "BE": "Belgique|Belgien|België|Bélgica|Belgio",
    "BG": "Bulgarie|Bulgarien|Bulgária",
    "BH": "Bahreïn|Baréin|Bahrein",
    "BO": "Bolivie|Bolivien|Bolívia",
    "BR": "Brésil|Brasilien|Brasil|Brasile",
    "BY": "Biélorussie|Weißrussland|Bielorrusia|Bielorrússia|Bielorussia",
    "CA": "Kanada|Canadá",
    "CD": "DR Congo|Democratic Republic of Congo|République démocratique du Congo"
    "|República Democrática del Congo",
    "CH": "Suisse|Schweiz|Suiza|Suíça|Svizzera",
    "CI": "Ivory Coast|Côte d’Ivoire|Elfenbeinküste|Costa de Marfil|Costa do Marfim|Costa d'Avorio",
    "CL": "Chili",
    "CM": "Cameroun|Kamerun|Camerún|Camarões|Camerun",
    "CN": "Chine|People's Republic of China|PR China|P.R. China|República Popular China|Cina",
    "CO": "Colombie|Kolumbien|Colômbia",
    "CR": "Costa Rica",
    "CU": "Kuba",
    "CV": "Cape Verde|Cap-Vert|Kap Verde|Cabo Verde|Capo Verde",
    "CY": "Chypre|Zypern|Chipre|Cipro",
    "CZ": "Czech Republic|République tchèque|Tchéquie|Tschechien|Tschechische Republik"
    "|República Checa|Chequia|República Tcheca|Repubblica Ceca",
    "DE": "Allemagne|Deutschland|Alemania|Alemanha|Germania|Federal Republic of Germany",
    "DK": "Danemark|Dänemark|Dinamarca|Danimarca|Danmark",
    "DO": "République dominicaine|República Dominicana|Dominikanische Republik"
    "|Repubblica Dominicana",
    "DZ": "Algérie|Algerien|Argelia|Argélia",
    "EC": "Équateur|Equador",
    "EE": "Estonie|Estland|Estônia|Estónia|Eesti",
    "EG": "Égypte|Ägypten|Egipto|Egito|Egitto",
    "ES": "Espagne|Spanien|España|Espanha|Spagna",
    "ET": "Éthiopie|Äthiopien|Etiopía|Etiópia|Etiopia",
    "FI": "Finlande|Finnland|Finlandia|Finlândia|Suomi",
    "FR": "Frankreich|Francia|França",
    "GB": "United Kingdom of Great Britain and Northern Ireland|Great Britain|Royaume-Uni"
    "|Grande-Bretagne|Vereinigtes Königreich|Großbritannien|Reino Unido|Gran Bretaña"
    "|Grã-Bretanha|Regno Unito|Gran Bretagna",
    "GR": "Grèce|Griechenland|Grecia|Grécia",
    "HR": "Croatie|Kroatien|Croacia|Croácia|Croazia",
    "HU": "Hongrie|Ungarn|Hungría|Hungria|Ungheria",
    "ID": "Indonésie|Indonesien|Indonésia",
    "IE": "Republic of Ireland|Irlande|Irland|Irlanda",
    "IL": "Israël|Israele",
    "IN": "Inde|Indien|Índia",
    "IQ": "Irak|Iraque",
    "IR": "Islamic Republic of Iran|Irán",
    "IS": "Islande|Island|Islandia|Islanda",
    "IT": "Italie|Italien|Italia|Itália",
    "JM": "Jamaïque|Jamaika",
    "JO": "Jordanie|Jordanien|Jordania|Jordânia|Giordania",
    "JP": "Japon|Japón|Japão|Giappone",
    "KE": "Kenia|Quênia|Quénia",
    "KG": "Kirghizistan|Kirgisistan|Kirguistán|Kirghizistan|Kyrgyz Republic",
    "KH": "Cambodge|Kambodscha|Camboya|Camboja|Cambogia",
    "KR": "Korea|Republic of Korea|Rep. of Korea|Corée du Sud|Corée|République de Corée|Südkorea"
    "|Corea del Sur|Coreia do Sul|Corea del Sud",
    "KW": "Koweït|Kuwait",
    "KZ": "Kasachstan|Kazajistán|Cazaquistão|Kazakistan",
    "LB": "Liban|Libanon|Líbano|Libano",
    "LT": "Lituanie|Litauen|Lituania|Lituânia",
    "LU": "Luxemburg|Luxemburgo|Lussemburgo",
    "LV": "Lettonie|Lettland|Letonia|Letônia|Lettonia",
    "MA": "Maroc|Marokko|Marruecos|Marrocos|Marocco",
    "MD": "Republic of Moldova|Moldavie|Moldau|Moldavia",
    "MK": "Macedonia|Macédoine du Nord|Nordmazedonien|Macedonia del Norte|Macedonia del Nord",
    "MM": "Birmanie|Burma|Birmania",
    "MT": "Malte",
    "MX": "Mexique|Mexiko|México|Messico",
    "MY": "Malaisie|Malasia|Malásia|Malesia",
    "MZ": "Mosambik|Moçambique|Mozambico",
    "NL": "The Netherlands|Netherlands|Holland|Pays-Bas|Niederlande|Países Bajos|Países Baixos"
    "|Holanda|Paesi Bassi|Olanda|Nederland",
    "NO": "Norvège|Norwegen|Noruega|Norvegia|Norge",
    "NZ": "Nouvelle-Zélande|Neuseeland|Nueva Zelanda|Nova Zelândia|Nuova Zelanda",
    "OM": "Sultanate of Oman|Omán|Omã",
    "PA": "Panamá",
    "PE": "Pérou|Perú",
    "PH": "The Philippines|Philippinen|Filipinas|Filippine",
    "PL": "Pologne|Polen|Polonia|Polônia|Polónia|Polska",
    "PS": "Palestine|Palästina|Palestina|State of Palestine",
    "PY": "Paraguai",
    "QA": "Katar|Catar",
    "RO": "Roumanie|Rumänien|Rumanía|Romênia|Roménia",
    "RS": "Serbie|Serbien|Sérvia",
    "RU": "Russian Federation|Russie|Russland|Rusia|Rússia|Федерация|Россия",
    "SA": "Kingdom of Saudi Arabia|Arabie saoudite|Saudi-Arabien|Arabia Saudita"
    "|Arabia Saudí|Arábia Saudita|KSA",
    "SE": "Suède|Schweden|Suecia|Suécia|Svezia|Sverige",
    "SG": "Singapour|Singapur|Singapura",
    "SI": "Slovénie|Slowenien|Eslovenia|Eslovênia",
    "SK": "Slovak Republic|Slovaquie|Slowakei|Eslovaquia|Eslováquia|Slovacchia",
    "SN": "Sénégal",
    "SY": "Syrian Arab Republic|Syrie|Syrien|Siria|Síria",
    "TH": "Thaïlande|Tailandia|Tailândia|Thailandia",
    "TN": "Tunisie|Tunesien|Túnez|Tunísia",
    "TR": "Türkiye|Turquie|Türkei|Turquía|Turquia|Turchia",
    "TW": "Republic of China|Taïwan|Taiwán|Chinese Taipei",
    "TZ": "United Republic of Tanzania|Tanzanie|Tansania|Tanzânia",
    "UA": "Ukraine|Ucrania|Ucrânia|Ucraina|Україна",
    "US": "United States of America|États-Unis|États-Unis d’Amérique|Vereinigte Staaten"
    "|Vereinigte Staaten von Amerika|Estados Unidos|Estados Unidos de América"
    "|Estados Unidos da América|EE. UU.|EE.UU.|Stati Uniti|Stati Uniti d’America",
    "UY": "Uruguai",
    "VA": "Holy See|Vatican City|Città del Vaticano",
    "VE": "Venezuela",
    "VN": "Viet Nam|Viêt Nam|Vietname|Vietnã",
    "ZA": "Afrique du Sud|Südafrika|Sudáfrica|África do Sul|Sudafrica",
    "ZM": "Zambie|Sambia|Zâmbia",
    "ZW": "Simbabwe|Zimbábue",
}

# Short forms count only in capitals: "us" and "uk" in lower case are words.
COUNTRY_ACRONYMS: dict[str, str] = {
    "US": "US", "USA": "US", "U.S.": "US", "U.S.A.": "US", "EUA": "US", "EEUU": "US",
    "UK": "GB", "U.K.": "GB", "UAE": "AE", "U.A.E.": "AE", "KSA": "SA", "RDC": "CD", "DRC": "CD",
    "PRC": "CN", "ROK": "KR",
}  # fmt: skip

# English name → (GeoNames id or 0, other names parted by "|").
REGIONS: dict[str, tuple[int, str]] = {
    "Africa": (6255146, "Afrique|Afrika|África"),
    "Asia": (6255147, "Asie|Asien|Ásia"),
    "Europe": (6255148, "Europa"),
    "North America": (6255149, "Northern America|Amérique du Nord|Nordamerika"
                      "|América del Norte|Norteamérica|América do Norte|Nordamerica"),
    "South America": (6255150, "Amérique du Sud|Südamerika|América del Sur|Sudamérica"
                      "|América do Sul|Sudamerica"),
    "Oceania": (6255151, "Océanie|Ozeanien"),
    "Latin America and the Caribbean": (
        0, "Latin America & the Caribbean|Amérique latine et Caraïbes|Lateinamerika und Karibik"
        "|América Latina y el Caribe|América Latina e Caribe|America Latina e Caraibi"),
    "Latin America": (0, "Amérique latine|Lateinamerika|América Latina|Latinoamérica"
                      "|America Latina"),
    "Central America": (0, "Amérique centrale|Mittelamerika|Zentralamerika|América Central"
                        "|Centroamérica|America Centrale"),
    "Caribbean": (0, "the Caribbean|Caraïbes|Karibik|Caribe|Caraibi"),
    "Sub-Saharan Africa": (0, "Afrique subsaharienne|Subsahara-Afrika|África subsahariana"
                           "|África Subsaariana|Africa subsahariana"),
    "North Africa": (0, "Northern Africa|Afrique du Nord|Nordafrika|Norte de África|Nord Africa"),
    "East Africa": (0, "Eastern Africa|Afrique de l’Est|Ostafrika|África Oriental"),
    "West Africa": (0, "Western Africa|Afrique de l’Ouest|Westafrika|África Occidental"),
    "Southern Africa": (0, "Afrique australe|Südliches Afrika|África Austral"),
    "Central Africa": (0, "Middle Africa|Afrique centrale|Zentralafrika"),
    "Middle East": (0, "Moyen-Orient|Naher Osten|Nahost|Oriente Medio|Oriente Médio"
                    "|Médio Oriente|Medio Oriente"),
    "Middle East and North Africa": (0, "MENA|Moyen-Orient et Afrique du Nord"),
    "Central Asia": (0, "Asie centrale|Zentralasien|Asia Central|Ásia Central|Asia Centrale"),
    "East Asia": (0, "Eastern Asia|Asie de l’Est|Ostasien|Asia Oriental|Asia Orientale"),
    "South Asia": (0, "Southern Asia|Asie du Sud|Südasien|Asia Meridional"),
    "Southeast Asia": (0, "South-East Asia|South-eastern Asia|South East Asia"
                       "|Asie du Sud-Est|Südostasien|Sudeste Asiático"),
    "Western Asia": (0, "West Asia|Asie occidentale|Westasien"),
    "Asia-Pacific": (0, "Asia Pacific|Asia and the Pacific|Asie-Pacifique|Asien-Pazifik"),
    "Eastern Europe": (0, "Europe de l’Est|Europe orientale|Osteuropa|Europa del Este"
                       "|Europa Oriental|Europa Orientale|Leste Europeu"),
    "Western Europe": (0, "Europe de l’Ouest|Europe occidentale|Westeuropa|Europa Occidental"
                       "|Europa Occidentale"),
    "Northern Europe": (0, "Europe du Nord|Nordeuropa|Europa del Norte|Europa do Norte"),
    "Southern Europe": (0, "Europe du Sud|Südeuropa|Europa del Sur|Europa do Sul"),
    "Central Europe": (0, "Europe centrale|Mitteleuropa|Europa Central|Europa Centrale"),
}  # fmt: skip
