"""Single words that head concepts of large thesauri and mean little in running text.

Own list in English, French, German, Spanish, Portuguese and Italian, folded as `fold_name` does.
"""

STOP_LABELS = frozenset(
    """
    action actions activity activities age analysis area areas aspect aspects basis behavior
    behaviour case cases cause change changes choice class concept concepts condition conditions
    content control cost costs course courses data definition demand design development difference
    effect effects element elements event events evidence example experience fact factor factors
    field form forms function functions future goal goals group groups growth guide history
    human humans idea ideas image impact influence information interest issue issues item items
    knowledge law level levels life light limit list man manual mapping material materials matter
    meaning means measure measurement method methods model models movement name names nature need
    needs news notion object objects opinion order organization origin part parts past people person
    place places plan planning plans point policy position power practice practices present price
    principle problem problems procedure process processes product products production program
    programme project projects property protection publication quality question reading record
    reference relation relations report reports research resource resources response result results
    right rights risk role roles rule rules sample science sciences selection self sense series
    service services share sign site size society source sources space speed stage standard state
    states statement step story structure structures studies study style subject subjects success
    supply support survey system systems talk task teaching technique techniques technology term
    terms test tests text texts theory thing things thought time title tool tools topic trade
    tradition training trend type types unit units use users value values variation version view
    visit war water way ways weight whole women word words work works world writing year
    analyse apport approche avenir besoin cadre cas changement choix chose condition contenu cours
    demande domaine donnee droit effet element emploi enjeu etat etude evenement exemple fait femme
    fin fonction forme guide homme idee information lieu loi maison methode mise modele monde mot
    moyen niveau nom notion objet outil ouvrage pays personne place plan point pratique principe
    prix probleme processus produit projet qualite recherche regle reponse resultat role savoir
    science sens service situation societe source structure sujet systeme technique temps terme
    texte theorie titre travail type usage valeur vie vue
    ansatz arbeit art aufgabe begriff beispiel bereich bild bericht daten ding eigenschaft ende
    entwicklung ergebnis erfahrung fach fall faktor feld folge form frage frau funktion gebiet
    geschichte gesellschaft gesetz gruppe grund idee information inhalt jahr kosten leben mensch
    methode mittel modell name natur nutzen ordnung ort person plan praxis preis prinzip problem
    projekt prozess qualitat raum recht regel rolle sache schule sinn staat stelle struktur studie
    stunde system tag technik teil text theorie titel typ verfahren verhalten weg welt werk wert
    wandel wirkung wissen wissenschaft wort zahl zeit ziel zweck
    accion actividad ano area aspecto cambio campo caso causa concepto condicion contenido curso
    dato derecho desarrollo efecto ejemplo elemento estado estudio experiencia fin forma funcion
    futuro grupo guia hecho historia hombre idea imagen informacion interes ley libro lugar material
    medio metodo modelo mujer mundo nivel nombre objeto obra orden pais palabra parte persona plan
    practica precio principio problema proceso producto programa proyecto punto recurso regla
    resultado saber sentido servicio sistema sociedad tema teoria tiempo tipo titulo trabajo uso
    valor vida
    acao atividade caso conceito conteudo dado desenvolvimento efeito estado estudo exemplo facto
    fato forma funcao futuro grupo guia historia homem ideia informacao lei livro lugar meio metodo
    modelo mulher mundo nivel nome objeto obra ordem parte pessoa plano pratica preco principio
    problema processo produto programa projeto recurso regra resultado saber servico sistema
    sociedade tema tempo tipo titulo trabalho uso valor vida
    anno attivita azione cambiamento campo caso concetto condizione contenuto corso dato diritto
    effetto elemento esempio fatto fine forma funzione futuro gruppo guida idea informazione lavoro
    legge libro livello luogo materiale mezzo metodo modello mondo nome oggetto opera ordine parte
    persona piano pratica prezzo principio problema processo prodotto progetto punto qualita regola
    ricerca risorsa risultato ruolo sapere scienza senso servizio sistema societa stato storia
    struttura studio tema tempo teoria termine tipo titolo uomo uso valore vita
    """.split()
)
