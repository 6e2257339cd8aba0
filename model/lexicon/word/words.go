package word

// wordLists are the words of the closed classes, and of those open ones in which
// a list goes far. General knowledge of English; nothing of any one article.
var wordLists = []struct {
	class Class
	words string
}{
	{Aux, `has have had is are was were be been being am do does did will would can could may might shall should must
		hasn't haven't hadn't isn't aren't wasn't weren't don't doesn't didn't won't wouldn't can't couldn't needn't cannot
		shouldn't mustn't ought`},
	{Adverb, `also then later once twice again just never always often still even only first further now soon already
		ever not too instead ago today yesterday tomorrow tonight earlier afterward afterwards meanwhile
		simply merely perhaps maybe thus therefore however indeed almost nearly quite rather very so back
		sometimes elsewhere here there previously recently reportedly initially subsequently further once though
		nevertheless nonetheless likewise furthermore moreover besides anyway online aloud together abruptly`},
	{He | Male, `he him himself he's he'd he'll`},
	{She | Female, `she herself she's she'd she'll`},
	{They, `they them themselves they're they've they'd they'll`},
	{It, `it itself it's`},
	{I, `i me myself i'm i've i'd i'll`},
	{We, `we us ourselves we're we've we'd we'll`},
	{You, `you yourself you're you've`},
	{Who, `who which`},
	{Some, `many others some everyone everybody someone somebody nobody most few both all another none one neither either
		several those`},
	{Possessive, `his her their my our its your whose`},
	{Det, `the a an this that these those another each every no any some`},
	{Quantity, `one two three four five six seven eight nine ten dozens scores hundreds thousands many several few some most both
		all more other others multiple various numerous half`},
	{Prep, `of in on at to for from with by about against between into through during before after above below under over
		near among across behind beyond inside outside without within along amid despite toward towards upon via than
		as like since until alongside around onto per regarding concerning versus ahead`},
	{Conj, `and or but nor yet &`},
	{That, `that`},
	{Sub, `because if when while whether although though unless where which what why how since as after before until
		whereas whenever wherever once`},
	{Honour | Male, `mr sir lord mister herr monsieur señor senor`},
	{Honour | Female, `mrs ms miss mme madame lady dame frau sra`},
	{Honour, `dr prof rev fr mx messrs hon`},
	{Title, `president secretary senator sen rep representative gov governor congressman congresswoman congressmember monsignor minister chancellor
		premier chairman chairwoman chair speaker mayor judge justice general gen col colonel lt lieutenant capt captain
		maj major sgt sergeant cpl cmdr commander adm admiral officer chief director professor dr king queen prince princess
		pope cardinal archbishop bishop rabbi imam sheikh sheik pastor father sister brother reverend ambassador envoy
		commissioner councillor councilman councilwoman councilor alderman attorney deputy sheriff superintendent coach
		ceo cfo coo cto founder co-founder leader spokesman spokeswoman spokesperson manager editor reporter correspondent
		analyst economist strategist adviser advisor candidate host anchor moderator columnist author activist lawyer
		solicitor treasurer comptroller detective det inspector insp constable const trooper private pvt airman
		deputy_chief mp mla mpp mep md dean provost principal ayatollah emperor baroness baron duke duchess earl count
		reps sens senators representatives justices judges prime foreign vice undersecretary actor actress comedian singer
		rapper ombudsman marshal administrator executive nominee veteran surgeon lawmaker assemblyman assemblywoman delegate
		headmaster coroner whip leader supt ald hon pm potus president-elect governor-elect mayor-elect senator-elect
		vice-president co-chair co-chairman co-chairwoman vice-chairman`},
	{Male, `man boy grandad grandpa granddad dad father son husband
		brother uncle grandfather gentleman guy king prince grandson nephew businessman
		congressman councilman policeman fireman salesman fisherman frontman boyfriend widower dad fiance actor waiter
		chairman spokesman craftsman serviceman statesman clergyman nobleman priest cardinal pope bishop imam
		stepfather stepson godfather men assemblyman alderman`},
	{Female, `woman girl gran granny grandma nan nana mum mom mother daughter
		wife sister aunt grandmother lady queen princess granddaughter niece
		businesswoman congresswoman councilwoman policewoman girlfriend widow mom mum fiancee actress waitress
		chairwoman spokeswoman heiress nun stepmother stepdaughter godmother women hostess assemblywoman her hers`},
	{Plural, `people men women police children parents families couple`},
	{Role, `president-elect governor-elect mayor-elect senator-elect vice-president co-chair co-chairman co-chairwoman
		vice-chairman people police family couple everyone kin men women children folks`},
	{Body, `campaign administration government ministry department agency company bank court commission committee council
		group organization organisation union party team office firm panel board association university school hospital
		army navy military force police network newspaper paper magazine website site service bureau institute
		foundation corporation club league federation coalition alliance parliament senate congress house regime
		embassy church city county state country nation administration authority authorities airline retailer maker
		manufacturer charity watchdog regulator agency staff crew community delegation opposition jury grand_jury
		carrier developer operator insurer utility lender think-tank tank center centre wing faction majority minority
		presidency kremlin pentagon outlet publication channel station broadcaster startup giant lobby
		cabinet ministry mission wire groups companies agencies organizations departments unions networks campaigns
		governments parties banks courts industry chamber tribunal crowd protesters band outfit`},
	{Writing, `statement letter report study memo memorandum email e-mail emails message note tweet tweets post
		filing lawsuit suit complaint indictment affidavit ruling opinion decision order document documents
		release ad advertisement advert commercial poll survey article editorial column essay op-ed
		op-eds blog transcript text manifesto petition resolution bill law act amendment constitution treaty
		sign signs banner poster placard caption headline headlines book story account memoir draft guidelines
		policy plan proposal platform summary analysis review audit brief motion declaration communique press_release
		posting postings posts invitation notice advisory warning alert testimony speech slogan motto
		quote video footage clip newsletter contract agreement deal pamphlet leaflet card website page
		charter code clause section article rule rules bulletin dispatch cable
		slide chart graphic label inscription plaque narrator voiceover song lyrics verse`},
	{Day, `monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays
		sundays january february march april may june july august september october november december jan feb mar apr
		jun jul aug sept sep oct nov dec today tomorrow yesterday tonight morning afternoon evening night week month
		year mon tue tues wed thu thurs fri sat sun`},
	{Particle, `de von van der den da di du del della la le el al bin ibn ben abu ter ten dos das st mac bint y e zu`},
	{Suffix, `jr sr ii iii iv esq phd`},
	{Org, `committee department university college institute foundation party inc corp corporation co company ltd llc plc
		agency ministry council commission association union court congress senate house parliament times post journal
		news tribune herald gazette press magazine network center centre school hospital church bank group board
		bureau office administration service services authority league federation coalition alliance academy society
		campaign project fund trust partners international street avenue road boulevard square park county city state
		states nations river lake mountain island islands bay ocean sea north south east west northern southern eastern
		western airport museum theater theatre library club team army navy force corps forces guard police act bill
		amendment law constitution world war america american's tower building hall hotel stadium arena room plaza bridge
		committees institution forum conference summit convention caucus pac organization organisation
		industries holdings enterprises systems technologies airlines motors energy oil gas capital management
		laboratory lab labs labor labour security intelligence defense defence treasury
		affairs education health justice homeland veterans reserve exchange index awards award prize olympics olympic
		cup bowl series championship festival weekly daily today online tv radio fm media entertainment studios pictures
		records books primary election elections debate medicare medicaid social day christmas thanksgiving easter
		internet twitter facebook youtube google apple microsoft amazon cup obamacare brexit movement
		network democrats republicans program programme plan valley hills heights beach village township district
		province region republic kingdom empire federation union zone strip bank`},
	{Saying, `claim claims comment comments remark remarks assertion conclusion prediction suggestion promise warning description
		allegation allegations accusation accusations argument belief insistence contention statement declaration pledge vow
		admission acknowledgment complaint quip joke question answer response reply observation characterization
		assessment announcement demand threat concern concerns view opinion refrain slogan motto catchphrase mantra boast`},
	{Geo, `lake river mountain mountains valley street avenue road boulevard square park county city island islands bay ocean sea
		beach heights hill hills village township district province region strip airport bridge creek harbor harbour fort port
		cape highway town parkway`},
	{Org, `dinner gala parade marathon star globe sun chronicle observer guardian mirror telegraph inquirer examiner register dispatch sentinel standard`},
	{Body, `cnn nbc abc cbs fox bbc nato fbi cia nsa epa fda nyt ap afp reuters npr msnbc pbs un eu opec imf who nasa irs doj dhs
		tsa cdc nra aclu gop dnc rnc pac isis isil hamas hezbollah al-qaida al-qaeda taliban`},
	{Show, `show program programme book film movie novel song album series episode podcast play documentary
		magazine sitcom tune single musical memoir musical exhibition game sketch poem essay hymn anthem painting trilogy
		column broadcast feature miniseries opera ballet hit track newscast`},
	{Medium, `twitter facebook instagram snapchat reddit youtube tumblr medium linkedin telegram whatsapp truth_social
		tiktok x bluesky threads mastodon gab parler weibo vk`},
	{Opener, `the a an this that these those he she it they we i you his her its their our my your and but or so yet
		if when while after before as at in on by for from with without because since although though despite during
		what who whom whose where why how which there here then now today yesterday tomorrow
		not no yes one two three four five six seven eight nine ten some many most several few other others
		another both all each every any none more
		however meanwhile still also later earlier instead moreover furthermore nevertheless perhaps maybe
		indeed finally first second third last next recently once even only just like unlike under over about above
		across according among amid between beyond within through until unless whether to of off out up down
		well oh ok okay let please never always often sometimes asked told said speaking according given
		add added adding citing noting pressed questioned responding following based born
		read watch see click photo image file video story related advertisement continue
		is are was were be been being has have had do does did can could will would should may might must
		such than thus therefore too very much again against further additionally
		story sign subscribe follow share reporting editing updated published correction
		nobody everyone someone anyone everything something nothing anything people
		new old good great big make made makes get go take come look say says ask
		those neither either half part plus per via whoever whatever whenever
		former ex late dear mom dad`},
	{Demonym, `american russian ukrainian chinese british english french german italian spanish canadian mexican israeli
		palestinian iranian iraqi syrian turkish saudi egyptian indian pakistani afghan japanese korean australian
		european african asian arab latino hispanic jewish muslim christian catholic republican democratic democrat
		libertarian conservative liberal socialist communist labour tory soviet polish dutch belgian swedish
		norwegian danish finnish irish scottish welsh greek hungarian czech slovak romanian bulgarian serbian croatian
		bosnian albanian austrian swiss portuguese brazilian argentine argentinian chilean colombian venezuelan
		cuban peruvian haitian jamaican nigerian kenyan ethiopian somali sudanese libyan tunisian algerian moroccan
		lebanese jordanian kuwaiti qatari emirati bahraini omani yemeni kurdish armenian georgian azerbaijani kazakh
		uzbek vietnamese thai filipino indonesian malaysian singaporean taiwanese mongolian burmese cambodian
		bangladeshi nepalese u.s us uk u.k eu un americans russians ukrainians republicans democrats conservatives
		liberals israelis palestinians iranians iraqis syrians europeans muslims christians jews
		texan californian floridian parisian londoner ontarian albertan estonian latvian lithuanian icelandic
		south-african ndp gop tories sunni shiite shia islamist islamic`},
	{Place, `us u.s uk u.k eu un washington moscow kiev kyiv beijing london paris berlin brussels jerusalem tehran ankara tokyo seoul
		pyongyang delhi islamabad kabul baghdad damascus riyadh cairo ottawa canberra rome madrid vienna warsaw
		america russia ukraine china britain england france germany italy spain canada mexico israel palestine iran
		iraq syria turkey egypt india pakistan afghanistan japan korea australia europe africa asia brazil
		argentina chile colombia venezuela cuba haiti nigeria kenya ethiopia somalia sudan libya tunisia algeria morocco
		lebanon jordan kuwait qatar bahrain oman yemen armenia georgia azerbaijan kazakhstan uzbekistan vietnam thailand
		philippines indonesia malaysia singapore taiwan poland netherlands holland belgium sweden norway denmark finland
		ireland scotland wales greece hungary romania bulgaria serbia croatia bosnia albania austria switzerland portugal
		iceland estonia latvia lithuania texas california florida ohio iowa nevada virginia pennsylvania michigan
		wisconsin arizona colorado georgia illinois massachusetts maryland alabama alaska arkansas connecticut
		delaware hawaii idaho indiana kansas kentucky louisiana maine minnesota mississippi missouri montana nebraska
		oklahoma oregon tennessee utah vermont wyoming ontario quebec alberta manitoba saskatchewan toronto vancouver
		montreal calgary chicago boston philadelphia houston dallas miami atlanta detroit seattle orlando
		cleveland milwaukee phoenix denver baltimore brooklyn manhattan hollywood aleppo mosul gaza crimea donbas
		geneva zurich mumbai shanghai sydney melbourne dublin edinburgh glasgow manchester birmingham belfast
		new_york new_jersey new_hampshire new_mexico new_orleans new_england new_zealand new_delhi new_haven new_brunswick new_south_wales
		north_carolina south_carolina north_dakota south_dakota west_virginia rhode_island puerto_rico washington_d.c
		north_korea south_korea south_africa south_sudan saudi_arabia sri_lanka costa_rica el_salvador sierra_leone ivory_coast burkina_faso
		papua_new_guinea trinidad_and_tobago hong_kong east_timor equatorial_guinea united_arab_emirates
		san_francisco san_diego san_antonio san_jose san_juan san_bernardino san_mateo san_luis_obispo san_marino san_salvador
		santa_barbara santa_monica santa_fe santa_cruz santa_clara santa_ana santa_rosa santa_clarita los_angeles los_alamos las_vegas
		el_paso st_louis st_paul st_petersburg st_lucia baton_rouge little_rock des_moines cedar_rapids grand_rapids sioux_falls ann_arbor
		palo_alto palm_springs fort_worth fort_lauderdale fort_wayne fort_myers fort_collins corpus_christi colorado_springs chapel_hill
		boca_raton tel_aviv abu_dhabi kuala_lumpur buenos_aires rio_de_janeiro sao_paulo phnom_penh addis_ababa
		dar_es_salaam port_au_prince santo_domingo san_pedro_sula ho_chi_minh_city ulan_bator khan_younis deir_al_zour
		nova_scotia prince_edward_island british_columbia nunavut northern_ireland latin_america central_america south_america north_america
		west_bank east_jerusalem gaza_city silicon_valley capitol_hill downing_street`},
	{Past, `heard saw made took got came gave met kept ran went became sent lost won paid sat stood
		broke chose drew drove fell flew grew knew rose sold threw wore fought caught bought sought watched asked`},
	{NounToo, `claims reports notes calls states comments demands charges remarks questions answers promises quotes
		requests responds posts texts tweets messages estimates forecasts threats objects points details signals
		report claim note call state comment demand charge remark quote request post text tweet message estimate forecast
		detail signal object point offer offers rule rules plan plans support hope hopes fear fears doubt doubts
		want wants show shows find finds mock praise blast attack attacks term terms brand label tag style worry
		worries threaten wonder wonders lecture joke jokes detail cry cheer cheers chant chants shout shouts protest
		protests vow vows pledge pledges promise state answer insult put laugh smile end ends start starts press close
		email emails e-mail e-mails sign signs writing reading meaning feeling thinking thought ruling warning
		finding understanding saying saw found guess reason reasons reasoning sum press hint hints text
		query comment whisper scream yell blog vent rant rave preview review charged read views favor favour
		seek refuse wish wishes welcome cite blame quip quips tease teases cable allow allows opening beginning`},
}

// roleNouns are nouns for persons, in the singular.
const roleNouns = `official spokesman spokeswoman spokesperson officer president minister secretary senator congressman
congresswoman congressperson lawmaker legislator governor mayor leader politician candidate nominee chairman chairwoman
chairperson chair director executive ceo founder co-founder owner manager boss head chief editor reporter journalist correspondent
columnist author writer blogger host anchor moderator analyst expert economist scientist researcher professor scholar
academic historian teacher student doctor physician nurse surgeon lawyer attorney prosecutor judge justice detective
investigator agent inspector sheriff deputy trooper soldier general colonel captain sergeant commander admiral
lieutenant veteran aide adviser advisor strategist consultant pollster operative insider source ambassador
diplomat envoy negotiator activist advocate organizer organiser protester protestor demonstrator critic opponent supporter
ally backer donor voter resident neighbor neighbour witness victim survivor relative friend colleague neighbor
man woman boy girl mother father son daughter wife husband brother sister parent child person individual citizen
worker employee employer farmer businessman businesswoman entrepreneur investor trader banker billionaire
millionaire developer contractor engineer designer artist actor actress singer musician comedian filmmaker
producer player coach athlete quarterback pitcher fan champion coach driver pilot passenger customer
client patient priest pastor bishop cardinal pope rabbi imam cleric preacher nun monk king queen prince princess
defendant suspect plaintiff juror inmate prisoner convict fugitive gunman attacker terrorist militant rebel
fighter commander refugee migrant immigrant asylum-seeker tourist visitor traveler traveller guest member
representative delegate councillor councilman councilwoman councilor commissioner trustee treasurer principal
superintendent chancellor premier speaker whip mp rival contender front-runner frontrunner frontman challenger incumbent predecessor
successor republican democrat conservative liberal libertarian socialist progressive tory american russian
ukrainian iranian israeli palestinian canadian german european iraqi syrian muslim christian chairperson philanthropist
tycoon mogul magnate psychologist psychiatrist therapist counselor counsellor biologist physicist
climatologist epidemiologist meteorologist forecaster ecologist astronaut proprietor maverick publisher filmmaker archaeologist sociologist
dealer broker landlord tenant homeowner shopkeeper vendor chef cook waiter waitress bartender
teenager youth kid toddler senior retiree mogul star celebrity model dancer rapper songwriter poet novelist
playwright critic reviewer curator librarian archivist photographer cameraman videographer
firefighter paramedic policeman policewoman cop guard bodyguard ranger lifeguard interpreter translator
loyalist hawk moderate hardliner dissident exile scion heir widow fiance fiancee boyfriend girlfriend
spouse cousin uncle aunt nephew niece grandmother gran granny grandma nan nana grandad grandpa granddad mum mom dad grandfather
grandson granddaughter roommate classmate
businessperson shareholder stakeholder whistleblower leaker regulator auditor accountant treasurer
coordinator administrator supervisor coordinator programmer hacker technician mechanic plumber electrician
carpenter miner trucker fisherman hunter rancher participant attendee applicant respondent user
subscriber reader viewer listener commentator pundit observer watcher ombudsman magistrate coroner
partner associate counsel stepfather stepmother lady gentleman guy newcomer veteran evangelist theologian staffer
cartoonist illustrator sculptor choreographer biographer essayist satirist publicist mathematician astronomer astrophysicist
geologist botanist chemist oncologist cardiologist virologist immunologist paediatrician pediatrician dentist pharmacist
midwife nutritionist architect influencer podcaster streamer gamer swimmer sprinter cyclist golfer boxer wrestler jockey
goalkeeper striker midfielder winger referee linebacker gymnast skater
spokesmodel lobbyist fundraiser bundler superdelegate delegate surrogate patriarch matriarch archbishop constable
undersecretary premier dictator strongman monarch emperor vicar deacon warden marshal parliamentarian`
