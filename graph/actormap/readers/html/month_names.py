"""The months' names in the languages of the pages that people save.

Each row is a year, from January on, in small letters and in the case that stands beside a day
("3 stycznia"). A language has a further row for another case, spelling or abbreviation; a name that
means another month elsewhere ("listopada" is October in Croatian, November in Polish) stands once.
"""

YEARS = {
    "en": "january february march april may june july august september october november december",
    "en short": "jan feb mar apr may jun jul aug sep oct nov dec",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "fr short": "janv févr mars avr mai juin juil aou sept oct nov déc",
    "fr bare": "janv fevrier mars avr mai juin juil aout sept oct nov decembre",
    "de": "januar februar märz april mai juni juli august september oktober november dezember",
    "de short": "jan feb mär apr mai jun jul aug sep okt nov dez",
    "de other": "jänner fév mrz apr mai juni juli aug sept okt nov dez",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre "
    "diciembre",
    "es short": "ene feb mar abr may jun jul ago setiembre oct nov dic",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro "
    "dezembro",
    "pt short": "jan fev mar abr mai jun jul ago set out nov dez",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre "
    "dicembre",
    "it short": "gen feb mar apr mag giu lug ago set ott nov dic",
    "ca": "gener febrer març abril maig juny juliol agost setembre octubre novembre desembre",
    "gl": "xaneiro febreiro marzo abril maio xuño xullo agosto setembro outubro novembro decembro",
    "ro": "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie "
    "decembrie",
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "nl short": "jan feb mrt apr mei jun jul aug sep okt nov dec",
    "af": "januarie februarie maart april mei junie julie augustus september oktober november "
    "desember",
    "sv": "januari februari mars april maj juni juli augusti september oktober november december",
    "sv short": "jan feber mar apr maj jun jul aug sept okt nov dec",
    "da": "januar februar marts april maj juni juli august september oktober november december",
    "no": "januar februar mars april mai juni juli august september oktober november desember",
    "no short": "jan feb mars apr mai juni juli aug sep okt nov des",
    "is": "janúar febrúar mars apríl maí júní júlí ágúst september október nóvember desember",
    "fi": "tammikuu helmikuu maaliskuu huhtikuu toukokuu kesäkuu heinäkuu elokuu syyskuu lokakuu "
    "marraskuu joulukuu",
    "fi case": "tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta "
    "elokuuta syyskuuta lokakuuta marraskuuta joulukuuta",
    "et": "jaanuar veebruar märts aprill mai juuni juuli august september oktoober november "
    "detsember",
    "lv": "janvāris februāris marts aprīlis maijs jūnijs jūlijs augusts septembris oktobris "
    "novembris decembris",
    "lv case": "janvārī februārī martā aprīlī maijā jūnijā jūlijā augustā septembrī oktobrī "
    "novembrī decembrī",
    "lv bare": "janvaris februaris marts aprilis maijs junijs julijs augusts septembris oktobris "
    "novembris decembris",
    "lv bare case": "janvari februari marta aprili maija junija julija augusta septembri oktobri "
    "novembri decembri",
    "lt": "sausio vasario kovo balandžio gegužės birželio liepos rugpjūčio rugsėjo spalio "
    "lapkričio gruodžio",
    "pl": "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października "
    "listopada grudnia",
    "pl name": "styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik "
    "listopad grudzień",
    "cs": "ledna února března dubna května června července srpna září října listopadu prosince",
    "cs name": "leden únor březen duben květen červen červenec srpen září říjen listopad prosinec",
    "sk": "januára februára marca apríla mája júna júla augusta septembra októbra novembra "
    "decembra",
    "sl": "januarja februarja marca aprila maja junija julija avgusta septembra oktobra novembra "
    "decembra",
    "hr": "siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna okt studenoga "
    "prosinca",
    "hr other": "siječanj veljača ožujak travanj svibanj lipanj srpanj kolovoz rujan okt studenog "
    "prosinac",
    "sr": "januar februar mart april maj jun jul avgust septembar oktobar novembar decembar",
    "sr case": "januara februara marta aprila maja juna jula avgusta septembra oktobra novembra "
    "decembra",
    "sr cyrillic": "јануар фебруар март април мај јун јул август септембар октобар новембар "
    "децембар",
    "sr cyrillic case": "јануара фебруара марта априла маја јуна јула августа септембра октобра "
    "новембра децембра",
    "mk": "јануари февруари март април мај јуни јули август септември октомври ноември декември",
    "bg": "януари февруари март април май юни юли август септември октомври ноември декември",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "ru name": "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
    "ru short": "янв фев мар апр май июн июл авг сен окт ноя дек",
    "uk": "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
    "be": "студзеня лютага сакавіка красавіка мая чэрвеня ліпеня жніўня верасня кастрычніка "
    "лістапада снежня",
    "hu": "január február március április május június július augusztus szeptember október "
    "november december",
    "sq": "janar shkurt mars prill maj qershor korrik gusht shtator tetor nëntor dhjetor",
    "el": "ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου "
    "οκτωβρίου νοεμβρίου δεκεμβρίου",
    "el bare": "ιανουαριου φεβρουαριου μαρτιου απριλιου μαιου ιουνιου ιουλιου αυγουστου "
    "σεπτεμβριου οκτωβριου νοεμβριου δεκεμβριου",
    "el short": "ιαν φεβ μαρ απρ μαϊου ιουν ιουλ αυγ σεπ οκτ νοε δεκ",
    "tr": "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
    "ka": "იანვარი თებერვალი მარტი აპრილი მაისი ივნისი ივლისი აგვისტო სექტემბერი ოქტომბერი "
    "ნოემბერი დეკემბერი",
    "id": "januari februari maret april mei juni juli agustus september oktober november desember",
    "ms": "januari februari maret april mei jun julai ogos september oktober november disember",
    "tl": "enero pebrero marso abril mayo hunyo hulyo agosto setyembre oktubre nobyembre disyembre",
    "sw": "januari februari machi aprili mei juni julai agosti septemba oktoba novemba desemba",
    "ar": "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
    "ar other": "يناير شباط آذار نيسان أيار حزيران تموز آب أيلول أكتوبر نوفمبر ديسمبر",
    "ar bare": "يناير شباط مارس ابريل مايو يونيو يوليو اغسطس سبتمبر اكتوبر نوفمبر ديسمبر",
    "ar third": "يناير شباط مارس إبريل مايو يونيو يوليو اغسطس سبتمبر اكتوبر نوفمبر ديسمبر",
    "ur": "جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر",
    "he": "בינואר בפברואר במרץ באפריל במאי ביוני ביולי באוגוסט בספטמבר באוקטובר בנובמבר בדצמבר",
    "hi": "जनवरी फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर",
    "hi other": "जनवरी फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितम्बर अक्टूबर नवम्बर दिसम्बर",
}

# Small letters of "KASIM" and "NİSAN", whatever the language is.
_SAME = str.maketrans({"ı": "i", "\u0307": None})


def _fold(name: str) -> str:
    return name.lower().translate(_SAME)


_NUMBERS = {
    _fold(name): number for year in YEARS.values() for number, name in enumerate(year.split(), 1)
}


def get_month(name: str) -> int:
    """Return the number of a month, from 1 on, in whatever case it is written; 0 for other words.

    >>> get_month("Dezember"), get_month("KASIM"), get_month("Monday")
    (12, 11, 0)
    """
    return _NUMBERS.get(_fold(name), 0)
