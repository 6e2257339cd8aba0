package word

import "strings"

// Given names with the gender they tell, as common in the news of the
// English-speaking world. Names that both men and women bear stand in neither.
const (
	maleNames = `aaron abdul abdullah abraham adam adrian ahmed ahmad al alan albert alberto alejandro aleksandr alexander alexei alfonso alfred ali allan allen
alvin amir amit anatoly anders andre andreas andrei andrew andy angelo angus ansel anthony antoine anton antonio antonin
archie ari arjun arnold arthur arturo asif austin avi ayman barack barney barry bashar bart ben benedict benjamin benny bernard bernie bert
bill billy bob bobby boris brad bradley brandon brendan brent brett brian bruce bruno bryan bryce byron caleb calvin carl
carlos carlton cedric cesar chad charles charlie chester chris christian christopher chuck clarence claude clay clayton clifford clint
clinton clive clyde colin conor corey cory craig curt curtis cyril cyrus dale damian damien dan daniel danny darren
darrell darryl dave david dean denis dennis derek desmond devin diego dmitri dmitry dominic dominique don donald doug douglas
duncan dustin dwayne dwight earl eddie edgar eduardo edward edwin eli elias elijah elliot elliott elmer emanuel emilio emmanuel enrique
eric erik ernest ernesto ethan eugene evan everett ezra felipe felix ferdinand fernando floyd francesco francis francisco francois frank
franklin fred freddie frederick gabriel garrett gary gavin geoff geoffrey george georgi gerald gerard gerhard gerry gideon gilbert
giovanni glen glenn gonzalo gordon graham grant greg gregg gregory guillermo gus gustav guy hamid hank hans harold harrison harry
harvey hassan hector henri henry herbert herman hiroshi hosni howard hubert hugh hugo humberto hussein ian ibrahim igor ilya imran
ira irving isaac ismail ivan jack jackson jacob jacques jaime jake jamal james jamie jan jared jason javier jay jean-claude jean-pierre jed jeff
jefferson jeffrey jeremiah jeremy jerome jerry jesus jim jimmy joachim joaquin joe joel johan john johnny jon jonah
jonathan jorge jose josef joseph josh joshua juan jude jules julian julio julius justin kamal karim karl keith ken kenneth kent kenny
kevin kirk klaus kofi konstantin kurt kyle lamar lance larry lars laurence laurent lawrence lee leif len leo leon leonard leonardo leonid
leroy leslie lester levi lewis liam lindsey lionel lloyd logan lorenzo lou louis luca lucas luis luke luther lyle lyndon mahmoud
malcolm manuel marc marcel marco marcos marcus mario mark marshall martin marty marvin mateo matt matthew maurice maurizio max
maxim maximilian maxwell mehdi mehmet mel melvin michael michel miguel mikhail mike milo milton mitch mitchell mitt mohamed mohammad mohammed
mohammad moises morris moses muhammad murray mustafa narendra nasser nathan nathaniel neal ned neil nelson nicholas nick nicolas nigel
niklas nikolai noah noel norm norman oleg oliver olivier omar orlando oscar osama otis otto owen pablo paolo pascal patrick paul paulo
pavel pedro perry pete peter phil philip philippe phillip pierre preston quentin quincy rafael rahul raj rajiv ralph ramon randall
randy raoul rashid raul ray raymond recep reggie reginald reid reince rene rex ricardo richard rick ricky rob robert roberto rod roderick
rodney rodrigo roger roland roman ron ronald ronnie rory ross roy ruben rudolph rudy rupert russ russell ryan salman salvador sam samir
samuel sanjay santiago saul scott sean sebastian serge sergei sergey sergio seth shane shaun shawn sheldon sherman shinzo sid sidney silvio
simon solomon spencer stan stanley stefan stephan stephen steve steven stewart stuart sven ted terrence terry thabo theo theodore
thomas tim timothy tobias toby todd tom tomas tommy tony travis trent trevor troy tyler tyrone ulrich umberto vaclav vernon victor viktor
vikram vince vincent vitaly vladimir volodymyr wade wallace walter warren wayne wendell werner wesley wilbur wilhelm will william willie winston
wolfgang woodrow xavier yasser yuri yusuf zach zachary zbigniew
antony artem asher beau brock cody cole connor dallas darius dante darrel deandre dylan emil evgeny fabio fidel gene german giorgio giuseppe
hakeem harlan hideo holger hunter idris ignacio jabari jairus jeb jens jerrold jerrod joao jozef jurgen kenji lech lukas luiz
malik marko mathew matteo mauricio nathanael nikita odell olaf oren osvaldo oswald pat petr petro piotr quinn ramesh rand
reuben rohan romain ronan rune sadiq sajid samar satoshi shlomo slobodan stephane sundar suresh takeshi tariq tayyip thaddeus thierry tito tucker
ulysses viggo vijay wyatt xi yair yitzhak yoav yves zakir ziad`
	femaleNames = `abby abigail ada adele adriana adrienne agnes aileen aisha alana alejandra alexandra alexis alice alicia alison alissa
allison alma alyssa amanda amber amelia amy ana anastasia andrea angela angelica angelina anita ann anna annabel anne annette annie
antonia april ariana arlene ashley astrid audrey aurora ava barbara beatrice becky belinda bernadette bertha beth betsy bethany betty
beverly bianca blanca bonnie brenda bridget brigitte brittany brooke camila camilla candace candice carla carly carmen carol carole
caroline carolyn carrie catherine cathleen cathy cecilia celeste celia chantal charlene charlotte chelsea cherie cheryl chloe christiane christina
christine chrystia cindy claire clara clarissa claudia colleen connie constance cora courtney crystal cynthia daisy danielle daphne
darlene dawn deanna debbie deborah debra deirdre delia della denise desiree diana diane dianne dina dolores donna dora doreen doris dorothy
edith eileen elaine eleanor elena elisabeth elise elizabeth ella ellen elsa emilia emily emma erica erika erin esmeralda estelle esther
ethel eva eve evelyn faith fatima faye felicia fiona flora florence frances francesca francine frederica gabriela gabrielle gail
genevieve georgia geraldine gerda gertrude gina ginger giovanna giselle gladys glenda gloria grace greta gretchen gwen gwendolyn hannah
harriet hazel heather heidi helen helena helene henrietta hilary hilda hillary holly hope huma ida ilana imelda ines ingrid irene irina
iris irma isabel isabella isabelle ivanka ivy jackie jacqueline jan jane janet janice janine jasmine jean jeanne jeannette jen jenna jennifer
jenny jessica jill jo joan joanna joanne jocelyn jodi jodie josephine joy joyce juanita judith judy julia juliana julianne julie
juliet june justine kamala karen karin karla kate katherine kathleen kathryn kathy katie katrina kay kayla kellyanne kendra keisha kerry
kimberly kirsten kirstjen kristen kristin kristina kristine kristi kyra lana lara latoya laura lauren laurie leah leila lena leona leticia
lidia lila lillian lily linda lisa liz liza lois lola loretta lori lorraine louisa louise lucia lucille lucinda lucy luz lydia lynda lynette mabel
mackenzie madeleine madeline maggie malala mandy marcia margaret margarita margot maria mariah marian marianne marie marilyn marina
marine marion marissa marjorie marlene marsha martha mary maryam mathilde maureen maxine mazie megan meghan melania melanie melinda
melissa mercedes meredith mia michaela michele michelle mildred mindy miranda miriam moira mollie molly mona monica monique muriel myra myrna
nadia nadine nancy naomi natalia natalie natasha nathalie neera nellie nicola nicole nikki nina noelle nora noreen norma octavia olga
olive olivia opal oprah paige pam pamela patrice patricia patsy patti patty paula pauline pearl peggy penelope penny petra phoebe phyllis polly priscilla
queenie rachel ramona raquel rebecca regina renata renee rhoda rhonda rita roberta robin rochelle rosa rosalie rosalind
rosalynn rosario rose rosemary roxanne ruby ruth sabrina sadie sally samantha sandra sara sarah saundra selena selma serena shannon sharon sheila shelby
shelley sherri sherry sheryl shirley sienna silvia simone sofia sonia sonja sonya sophia sophie stacey stacy stella stephanie
sue summer susan susana susanna susanne susie suzanne svetlana sybil sylvia tabitha tamara tammy tanya tara tatiana teresa
tessa thelma theresa tina tonya toni tracey tracy tricia trina trudy ursula valentina valerie vanessa vera verna veronica vicki vickie vicky victoria viola
violet virginia vivian wanda wendy wilhelmina wilma winifred yasmin yolanda yvette yvonne zelda zoe
aliyah amina angelique anja ayesha beata benazir brigid caitlin caitlyn carlotta catarina chiara christy clementine corinne danica debora
dilma dominga elisa eloise elsie emine fatou freya golda gwyneth hadiya halima hilde ilhan indira ivana jada jaclyn janelle jelena
jeanine jewel johanna jolene jordana josie kaitlyn karina katharine katja kelsey khadija kiersten lakshmi latisha leilani leyla liliana
lupita maeve magdalena maia malia marcela mariam mariana marisa marta mary-anne maura maxima mika mireille nadezhda najat
nigella nilofar noor orla padma paloma parvati priti priyanka rania rashida reem rhea riley roisin roza sakura salma sanna saoirse sasha shabana shania
shireen shonda sigrid siobhan sinead soledad sonali sunita talia tamika theodora ulla usha valeria wangari xiomara yael yulia zainab zeinab
julianna kelli kim kirsty kyrsten lynne mackenna maren mariana melody micaela`
	// bothNames are given names that tell nothing of gender.
	bothNames = `alex ariel avery bailey blake blair cameron carey casey chandler charley dakota dana darcy devon drew dorian emerson finley frankie
hayden jaden jamie jean jess jesse jessie jodie jordan jules kelly kendall kim kerry kit kris lane lee leigh leslie lindsay
lindsey lynn mackenzie marion max merle micah michel mickey morgan nicky noel parker pat payton peyton quinn randi reese
rene riley robbie robin rowan sage sam sandy sasha sawyer shannon shea sidney skyler stacy stevie sydney tatum taylor terry toni tracy val whitney
yang wei li ming chen ji-hoon hyun`
)

// givenNames returns the given names with the gender they tell. A name that
// stands in two of the lists tells none.
func givenNames() map[string]Class {
	gender := make(map[string]Class, 2048)
	for _, l := range []struct {
		names  string
		gender Class
	}{{maleNames, Male}, {femaleNames, Female}, {bothNames, Male | Female}} {
		for name := range strings.FieldsSeq(l.names) {
			gender[name] |= l.gender
		}
	}
	for name, g := range gender {
		if g == Male|Female {
			gender[name] = 0
		}
	}
	return gender
}
