"""Well-known parts of countries, beside the states of the USA, which the package has.

Names were written for this project from general knowledge, as in `countries`; the ids and codes are
those of GeoNames (CC BY 4.0). Parts that share their name with a city ("Madrid", "Berlin",
"Córdoba") are left out.
"""

# English name → GeoNames id, country and first-level code in GeoNames, other names parted by "|".
COUNTRY_PARTS: dict[str, tuple[int, str, str]] = {
    "Catalonia": (3336901, "ES.56", "Catalogne|Katalonien|Cataluña|Catalunha|Catalogna|Catalunya"),
    "Andalusia": (2593109, "ES.51", "Andalousie|Andalusien|Andalucía|Andaluzia"),
    "Basque Country": (
        3336903, "ES.59", "Pays basque|Baskenland|País Vasco|País Basco|Paesi Baschi|Euskadi"),
    "Bavaria": (2951839, "DE.02", "Bavière|Bayern|Baviera"),
    "Saxony": (2842566, "DE.13", "Sachsen|Sajonia|Saxónia|Sassonia"),
    "Baden-Württemberg": (2953481, "DE.01", "Bade-Wurtemberg|Baden-Wurtemberg"),
    "North Rhine-Westphalia": (
        2861876, "DE.07",
        "Rhénanie-du-Nord-Westphalie|Nordrhein-Westfalen|Renania del Norte-Westfalia"
        "|Renânia do Norte-Vestfália|Renania Settentrionale-Vestfalia"),
    "Hesse": (2905330, "DE.05", "Hessen"),
    "Lower Saxony": (
        2862926, "DE.06", "Basse-Saxe|Niedersachsen|Baja Sajonia|Baixa Saxónia|Bassa Sassonia"),
    "Thuringia": (2822542, "DE.15", "Thuringe|Thüringen|Turingia"),
    "Schleswig-Holstein": (2838632, "DE.10", ""),
    "Saxony-Anhalt": (2842565, "DE.14", "Saxe-Anhalt|Sachsen-Anhalt|Sajonia-Anhalt"),
    "Rhineland-Palatinate": (
        2847618, "DE.08", "Rhénanie-Palatinat|Rheinland-Pfalz|Renania-Palatinado"),
    "Saarland": (2842635, "DE.09", "Sarre"),
    "Mecklenburg-Western Pomerania": (
        2872567, "DE.12", "Mecklembourg-Poméranie-Occidentale|Mecklenburg-Vorpommern"),
    "Sicily": (2523119, "IT.15", "Sicile|Sizilien|Sicilia"),
    "Tuscany": (3165361, "IT.16", "Toscane|Toskana|Toscana"),
    "Lombardy": (3174618, "IT.09", "Lombardie|Lombardei|Lombardía|Lombardia"),
    "Sardinia": (2523228, "IT.14", "Sardaigne|Sardinien|Cerdeña|Sardenha|Sardegna"),
    "Piedmont": (3170831, "IT.12", "Piémont|Piemont|Piamonte|Piemonte"),
    "Emilia-Romagna": (3177401, "IT.05", "Émilie-Romagne"),
    "Veneto": (3164604, "IT.20", "Vénétie|Venetien|Véneto"),
    "Apulia": (3169778, "IT.13", "Pouilles|Apulien|Puglia"),
    "Calabria": (2525468, "IT.03", "Calabre|Kalabrien"),
    "Liguria": (3174725, "IT.08", "Ligurie|Ligurien"),
    "Umbria": (3165048, "IT.18", "Ombrie|Umbrien"),
    "Brittany": (3030293, "FR.53", "Bretagne|Bretaña|Bretagna"),
    "Normandy": (11071621, "FR.28", "Normandie|Normandía|Normandia"),
    "Occitanie": (11071623, "FR.76", "Occitania|Okzitanien"),
    "Corsica": (3023519, "FR.94", "Corse|Korsika|Córcega|Córsega"),
    "Île-de-France": (3012874, "FR.11", ""),
    "Grand Est": (11071622, "FR.44", ""),
    "Hauts-de-France": (11071624, "FR.32", ""),
    "Nouvelle-Aquitaine": (11071620, "FR.75", "New Aquitaine|Nueva Aquitania"),
    "Quebec": (6115047, "CA.10", "Québec|Québec Province"),
    "Ontario": (6093943, "CA.08", ""),
    "British Columbia": (
        5909050, "CA.02",
        "Colombie-Britannique|Britisch-Kolumbien|Columbia Británica|Colúmbia Britânica"
        "|Columbia Britannica"),
    "Alberta": (5883102, "CA.01", ""),
    "Manitoba": (6065171, "CA.03", ""),
    "Nova Scotia": (
        6091530, "CA.07", "Nouvelle-Écosse|Neuschottland|Nueva Escocia|Nova Escócia|Nuova Scozia"),
    "Saskatchewan": (6141242, "CA.11", ""),
    "New South Wales": (
        2155400, "AU.02", "Nouvelle-Galles du Sud|Neusüdwales|Nueva Gales del Sur|Nova Gales do Sul"
        "|Nuovo Galles del Sud"),
    "Queensland": (2152274, "AU.04", ""),
    "Tasmania": (2147291, "AU.06", "Tasmanie|Tasmanien|Tasmânia"),
    "Flanders": (3337388, "BE.VLG", "Flandre|Flandern|Flandes|Flandres|Fiandre|Vlaanderen"),
    "Wallonia": (3337387, "BE.WAL", "Wallonie|Wallonien|Valonia|Valónia|Vallonia"),
    "Tyrol": (2763586, "AT.07", "Tirol|Tirolo"),
    "Styria": (2764581, "AT.06", "Styrie|Steiermark|Estiria|Stiria"),
    "Carinthia": (2774686, "AT.02", "Carinthie|Kärnten|Carintia|Carinzia"),
    "Kerala": (1267254, "IN.13", ""),
    "Tamil Nadu": (1255053, "IN.25", ""),
    "Gujarat": (1270770, "IN.09", ""),
    "Rajasthan": (1258899, "IN.24", ""),
    "Maharashtra": (1264418, "IN.16", ""),
    "Karnataka": (1267701, "IN.19", ""),
    "West Bengal": (
        1252881, "IN.28", "Bengale-Occidental|Westbengalen|Bengala Occidental|Bengala Ocidental"
        "|Bengala Occidentale"),
    "Bahia": (3471168, "BR.05", "Bahía"),
    "Minas Gerais": (3457153, "BR.15", ""),
    "Rio Grande do Sul": (3451133, "BR.23", ""),
    "Santa Catarina": (3450387, "BR.26", ""),
    "Pernambuco": (3392268, "BR.30", ""),
    "Ceará": (3402362, "BR.06", ""),
    "Jalisco": (4004156, "MX.14", ""),
    "Chiapas": (3531011, "MX.05", ""),
    "Nuevo León": (3522542, "MX.19", ""),
    "Antioquia": (3689815, "CO.02", ""),
    "Gauteng": (1085594, "ZA.06", ""),
    "KwaZulu-Natal": (972062, "ZA.02", ""),
    "Sichuan": (1794299, "CN.32", ""),
    "Guangdong": (1809935, "CN.30", ""),
    "Hubei": (1806949, "CN.12", ""),
    "Yunnan": (1785694, "CN.29", ""),
    "Hokkaido": (2130037, "JP.12", "Hokkaidō"),
    "England": (6269131, "GB.ENG", "Angleterre|Inglaterra|Inghilterra"),
    "Scotland": (2638360, "GB.SCT", "Écosse|Schottland|Escocia|Escócia|Scozia"),
    "Wales": (2634895, "GB.WLS", "Pays de Galles|País de Gales|Galles"),
    "Northern Ireland": (2641364, "GB.NIR", "Irlande du Nord|Nordirland|Irlanda del Norte"
                         "|Irlanda do Norte|Irlanda del Nord"),
}  # fmt: skip
