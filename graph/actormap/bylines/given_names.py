"""Given names by which a person's name is told from another capitalized phrase.

An own list of frequent ones in the languages that the grammar reads and in those of their
neighbours; folded. It raises confidence and decides nothing alone: a name that is missing here is
still read where the shape of the byline leaves no doubt.
"""

GIVEN_NAMES = frozenset(
    """
    aaron abdul abdullah abel abigail achim ada adam adel adele adolfo adrian adriana agata agnes
    agnieszka agustin ahmad ahmed aida aileen aisha akiko akira akshay alain alan alba albert alberto
    aldo alec alejandra alejandro aleksander aleksandr aleksei alena alessandra alessandro alessia
    alex alexander alexandra alexandre alexandros alexei alexis alfonso alfred alfredo ali alice
    alicia alina alison allan allison alma alvaro amanda amara amelia amelie amina amir amit amy ana
    anabel anas anastasia anders andi andre andrea andreas andree andrei andres andreu andrew andrey
    andrzej andy angel angela angelika angelina angelo angus anika anita anja anjali anke ann anna
    annalisa anne annegret anneke annelies annette annick annie annika ansgar anthony antje antoine
    anton antonella antonia antonino antonio anuradha aoife april ariane arianna arjun armando armin
    arnaud arne arnold arthur artur arturo arun asha ashley asmaa astrid atsushi audrey august
    augusto aurelie aurelien aurora axel ayesha barbara barry bart bartosz bastian bea beate beatrice
    beatriz beatrix belen ben benedikt benedetta benedetto benedicte benjamin benoit berit bernadette
    bernard bernardo bernd bernhard bert bertrand beth bettina betty bianca bill birgit birgitta bjorn
    blanca bob boris boyd brad brandon brenda brendan brian bridget brigitte britta bruce bruno bryan
    caitlin camila camilla camille camilo candice carina carla carles carlo carlos carlota carmela
    carmen carol carola carole carolin carolina caroline carolyn carsten caterina catalina catarina
    catherine cathy cecile cecilia cedric celia celine cesar chantal charles charlotte cheng cheryl
    chiara chloe chris christa christel christian christiana christiane christina christine christof
    christoph christophe christopher ciara cindy claes claire clara clare clarissa claude claudia
    claudine claudio claus clemens clement colette colin connie conrad constance consuelo cora
    corinna corinne cornelia cory cristian cristina cristobal cynthia cyril dagmar daisuke dale
    damian damien damilola dan dana daniel daniela daniele danielle daniil danilo daphne dario
    darren dave david davide dawn dean debora deborah deirdre delphine denis denise dennis derek
    desmond diana diane didier diego dieter dietmar dimitri dina dino dirk dmitri dmitry dolores
    domenico dominic dominik dominique don donald donatella donna dora doris dorothea dorothee
    dorothy douglas duncan dylan eamonn eckhard ed edgar edith edoardo edouard eduard eduardo edward
    edwin egon eileen ekaterina elaine elena eleni eleonora elie eliana elias elif elisa elisabeth
    elisabetta elise elizabeth elke ella ellen elmira elodie elsa elvira emanuela emanuele emil
    emilia emilie emilio emily emine emma emmanuel emmanuelle enrica enrico enrique eoin eric erica
    erich erik erika ernesto ernst esra estelle ester esteban esther etienne eugene eugenia eugenio
    eva evangelia evelyn evelyne fabian fabiana fabien fabienne fabio fabiola fabrice fabrizio
    fahad farah faten fatima fatma fausto federica federico felicity felipe felix ferdinand fernanda
    fernando filip filipa filipe filippo fiona flavia flavio florence florent florian fiorella
    francesca francesco francis francisca francisco franck francois francoise frank frans franz
    franziska fred frederic frederick frederico frederik frieda friedrich fritz gabriel gabriela
    gabriele gabriella gabrielle gael gaelle gail gareth gary gavin gemma genevieve geoff geoffrey
    georg george georges georgia georgina gerald gerard gerardo gerd gerhard gerrit gertrud gesine
    giacomo gianfranco gianluca gianni gilles gillian gina gino giorgia giorgio giovanna giovanni
    gisela giulia giulio giuliana giuseppe giuseppina gladys glenn gloria gonzalo gordon grace
    graciela graham grant greg gregor gregory greta guido guilherme guillaume guillermo gunnar
    gunter gunther gustav gustavo guy gwen gyorgy hadi hamid hanna hannah hannes hans harald harold
    harriet harry hartmut hassan heather hector heide heidi heike heiko heiner heinrich heinz helen
    helena helene helga helge helmut hendrik henri henrik henrique henry herbert hermann hernan
    herve hilary hilda hilde hiroshi holger horacio horst howard hubert hugh hugo humberto hussein
    ian ibrahim ida ignacio igor ilaria ilona ilse imre ines inga inge ingeborg ingo ingrid irena
    irene irina iris irma isaac isabel isabella isabelle isobel ivan ivana ivo jaap jack jackie
    jacob jacqueline jacques jaime jakob jakub james jamie jan jana jane janet janice janine jared
    jasmin jason javier jay jean jeanne jeannette jeff jeffrey jelena jennifer jenny jens jeremy
    jerome jesper jessica jessie jesus jill jim jimena jing jo joachim joan joana joanna joanne joao
    joaquin jochen jodi joe joel johan johann johanna johannes john johnny jon jonas jonathan joost
    jordan jordi jorg jorge jorn jose josef josefina joseph josephine joshua josep josiane joy joyce
    juan juana juanita judith judy juha julia julian juliana juliane julie julien juliet juliette
    julio jun jurgen justin justine jutta kai kaisa kamal kamila karen karim karin karina karine
    karl karla karolina karsten kasper katarina kate katerina katharina katherine kathleen kathrin
    kathryn kathy katia katja katrin kay kazuo keiko keith kelly ken kenji kenneth kent keri kerry
    kerstin kevin khaled kim kimberly kira kirsten kirsti kirstin kjell klara klaus konrad
    konstantin kris krishna kristian kristin kristina kristine kumar kurt kyle lara lars laszlo
    latifa laura laure laurel lauren laurence laurent laurie lawrence lea leah lee leila lena lenka
    leo leon leonard leonardo leonie leonor leopoldo leslie leticia lia liam lidia lilian liliana
    lily lin lina linda lindsay lisa lise liv liz ljubica lois lola loic lorena lorenzo loretta
    lothar lou louis louisa louise luc luca lucas lucia luciana luciano lucie lucien lucrezia lucy
    ludovic ludwig luigi luis luisa luise luiz luka lukas luke lutz luz lydia lynn maarten mads
    magali magda magdalena magnus mahmoud maite maja malgorzata malik manfred manon manuel manuela
    mara marc marcel marcela marcello marcelo marcia marcin marcio marco marcos marcus marek margaret
    margarida margarita margherita margit marguerite maria mariam marian mariana marianna marianne
    marie mariela marija marika marilena marina mario marion marisa marisol marita marjorie mark
    marko markus marlene marlies marta martha martin martina martine marwan mary maryam massimiliano
    massimo mateo mateusz mathias mathieu mathilde matilde matteo matthew matthias matthieu matti
    maud maureen maurice mauricio maurizio mauro max maxime maximilian maya mechthild meg megan mehmet
    melanie melissa mercedes mette mia micaela michael michaela michal michel michela michele
    michelle micol miguel mika mikael mikhail mikko mila milan milena milos mina ming mira miranda
    mireille miriam mirjam mirko miroslav misha mohamed mohammad mohammed mona monica monika monique
    morgan morten moritz mostafa muhammad muriel mustafa myriam nabil nadia nadine nadja nancy
    naomi natacha natalia natalie natasha nathalie nathan navid neil nele nelly nelson nerea
    neus nicola nicolas nicole nicoletta nicolo niall nigel niels nikita niklas niko nikolai
    nikolaos nikolaus nikos nils nina nina noah noel noelia noemi noor nora norbert norma norman
    nuno nuria odile ola olaf ole oleg olena olga oliver olivia olivier omar orlando oscar oskar
    osman otto owen pablo paola paolo pascal pascale patrice patricia patricio patrick patrizia patryk
    pau paul paula paule pauline paulina paulo pavel pawel pedro peggy penelope penny per perrine
    pete peter petra petri phil philip philipp philippe phillip phoebe pia pierangelo pierluigi
    pierre pieter pietro pilar piotr pooja prakash priya przemyslaw rachel rachid rafael raffaele
    raffaella rafal raimund rainer raj rajesh ralf ralph ramon raphael raquel rashid raul ravi
    raymond rebecca regina reinhard reinhold rémi remi renata renate renato rene renee renzo
    reza ricardo riccardo richard rik rita rob robert roberta roberto robin rocio roderick rodolfo
    rodrigo roger roland rolf roman romain romina ron ronald rosa rosalia rosalind rosanna rosario
    rose rosemary rosie ross roxana roy ruben rudiger rudolf rui rupert russell ruth ryan sabina
    sabine sabrina sadia sahar said salvador salvatore sam samantha sami samir samuel sandra sandrine
    sandro sandy sanjay santiago sara sarah saskia satoshi scott sean sebastian sebastien sepp serena
    serge sergei sergey sergio severine shane shannon sharon shaun sheila shirley sibylle siegfried
    sigrid silke silvana silvia silvio simon simona simone simonetta siobhan sofia sofie solange
    sonia sonja sophia sophie soren soumaya stacey stanislav stefan stefania stefanie stefano
    steffen stella stephan stephane stephanie stephen steve steven stewart stuart sue sunil susan
    susana susanna susanne suzanne sven svenja svetlana sybille sylvia sylvain sylvie tamara tania
    tanja tanya tara tatiana ted teresa terry thea theo theodor theresa therese thibault thierry
    thilo thomas thorsten tiago tiina till tim timo timothy tina tine tobias todd tom tomas tomasz
    tommaso tony torben torsten tove tracey tracy trevor tristan uli ulla ulrich ulrike umberto
    ursula ute uwe valentin valentina valeria valerie valerio vanessa vera verena veronica veronika
    veronique vesna vicente victor victoria viktor viktoria vincent vincenzo viola violeta virginia
    virginie vito vittorio viviana vivian vladimir volker walter wanda warren wei wendy werner wiebke
    wilhelm will william willem willy winfried wolf wolfgang xavier xiao xin yan yang yann yannick
    yasmin yasmine ying yolanda youssef yuki yuri yusuf yvan yvonne yves zeynep zoe zuzana wing bo
    faten keri alexandra flavio julia sebastien akshay jordi marc-antoine dominika aleksandra
    """.split()
)
