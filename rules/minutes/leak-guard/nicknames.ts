import { BY_EAR } from './names-by-ear.ts';

/* Short and pet names, by family of names; each word of a line stands for each other. */

const FAMILIES = `
abigail abby abbie gail
adam ads addy
aisha ayesha aesha ash
alexander alex al xander sandy lex alec sasha
alexandra alex lexi lexie sandra sasha ali alexa
alfred alfie alf fred
alice ali
amelia millie milly mia amy melia
andrew andy drew
angela angie ange
anna annie ann anne anya
anthony antony tony ant
arthur art artie
barbara barb babs
benjamin ben benny benji
bernadette bernie
bethany beth betty
bradley brad
brandon bran
callum cal
cameron cam cammy
caroline caz carrie carol
catherine katherine kathryn cath kath cathy kathy kate katie kat kitty kit
charles charlie chas chaz chuck
charlotte charlie lottie lotty lotte char
chloe clo coco
christine christina chris chrissie tina
christopher chris topher kit kris
connor con
cynthia cindy
daniel dan danny
danielle dani danni elle
david dave davey davie dai
deborah debbie deb debs
dominic dom nic
donald don donny
dorothy dot dottie dolly
dylan dyl
edward ed eddie ted teddy ned
eleanor ellie elly nell nora nellie
elizabeth liz lizzie beth betty libby eliza lizzy bess elsie
emily em emmy millie
emma em emmy
ethan eth
evelyn evie eve
fatima fati tima
felicity flick fliss
florence flo florrie flossie
frances fran frankie
francis frank frankie
frederick fred freddie freddy
gabriel gabe
gabrielle gabby gabi
geoffrey jeffrey geoff jeff
george georgie
georgia georgina georgie gina
gerald gerry
gregory greg
hannah han hanny
harold harry hal
harriet hattie harry
harrison harry
henry harry hal hank
ibrahim ibby ibra
isaac zac ike
isabella isabel isobel bella izzy issy izzie belle bel isa
jackson jack jax
jacob jake jay
jacqueline jackie jacqui
james jim jimmy jamie jem
jasmine jas jazz jaz
jayden jay jaydie
jennifer jen jenny jenni
jeremy jez jem jerry
jessica jess jessie
jodie jody jo
joanna joanne jo joey
john jack johnny jon
jonathan jon jonny johnny
joseph joe joey
joshua josh
judith judy jude
julia julie jules
kayden kaden kay kade
kayleigh kayla kay kayls
kenneth ken kenny
kevin kev
kieran kier
kimberley kim
kyle ky
lauren loz lol laurie
lawrence larry laurie loz
leonard len lenny leo
leonardo leo
lewis louis lou lew
liam lee
lillian lily lil
louise lou lulu
lucy lu luce
madeline madeleine maddie maddy
madison maddie maddy
margaret maggie meg peggy marge greta daisy
maria marie mari
mary molly polly may
mason mase
matilda tilly tilda mattie
matthew matt matty
maxwell maximilian max
megan meg
melanie mel
melissa mel lissa missy
michael mike mick mickey micky mikey
michelle shell chelle mich
mohammed muhammad mohamed mohammad mohamad muhammed mo moh hamid
morgan morg mo
natalie nat tasha
natasha tash tasha nat
nathan nathaniel nate nat nath
nicholas nick nicky nico klaus
nicola nicky nic nikki
olivia liv livvy ollie livvie
oliver ollie olly oli
oscar oz ozzie ossie
pamela pam
patricia pat tricia trish patsy
patrick pat paddy rick
penelope penny nell
peter pete
philip phillip phil pip
rachel rach rae
raymond ray
rebecca becky becca bex becks
reginald reg reggie
reuben ruben rube ben
richard rick ricky dick rich richie
riley ri riles
robert rob bob bobby robbie bert
roberta bobbie
ronald ron ronnie
rosemary rose rosie
roxanne roxy
ryan ry
samantha sam sammy sami
samuel sam sammy
sandra sandy
sarah sara sal sally
scarlett scar letty
sebastian seb bas
shannon shan
sharon shaz shaza
sophia sophie soph sofia
stephanie steph stef
stephen steven steve stevie ste
susan suzanne sue susie suzy
sylvia syl
teresa theresa terri tess tessa
terence terry tel
theodore theo ted teddy
thomas tom tommy
timothy tim timmy
toby tobes tobias
tracey tracy trace
tyler ty
valerie val
victoria vicky vicki tori vic
vincent vince vinny
violet vi
walter wally walt
wendy wend
william will bill billy willy wills liam
yasmin yas yaz
yusuf youssef yousuf yusef yousef joseph
zachary zac zach zack
zainab zay zee
zoe zoey zoie zo
sean shaun shawn
khadija khadijah dija
omar umar
ahmed ahmad
hussein husain hussain
abdullah abdul abdi
oluwaseun seun
oluwaseyi seyi
temitope temi tope
aleksander aleks olek
katarzyna kasia kate
malgorzata gosia
agnieszka aga
wojciech wojtek
jakub kuba
zuzanna zuzia
ivan vanya
mikhail misha
dmitri dima
`;

const shortFor = new Map<string, Set<string>>();
for (const line of `${FAMILIES.trim()}\n${BY_EAR.trim()}`.split('\n')) {
  const family = line.split(' ');
  const [full = ''] = family;
  for (const one of family) {
    const others = shortFor.get(one) ?? new Set<string>();
    // A short name leads back to the long ones, and from a long one to all of its short ones.
    for (const other of one === full
      ? family
      : family.filter((each) => each === full || each.startsWith(full.slice(0, 2)))) {
      if (other !== one) others.add(other);
    }
    shortFor.set(one, others);
  }
}

const ENDINGS = ['', 'y', 'ie', 'ey', 'o', 's', 'z', 'za', 'zer', 'a', 'ek', 'ka', 'ik', 'ia', 'ito', 'ita'] as const;
const SHORTEST = 3;
const LONGEST = 5;

/** The short and pet names by which somebody of this first name may be called. */
export const shortNamesOf = (name: string): readonly string[] => [...(shortFor.get(name) ?? [])];

/** A name cut short, with an ending or none: `Kay`, `Kaydie`, `Zaynie`. Names of four letters are cut after three. */
export function cutShort(name: string): readonly string[] {
  const found: string[] = [];
  for (let length = SHORTEST; length <= Math.min(LONGEST, name.length - 1); length += 1) {
    const stem = name.slice(0, length);
    for (const ending of ENDINGS) if (stem + ending !== name) found.push(stem + ending);
  }
  return found;
}

/** Whether a word is a first name that many have: then a near miss of another name is a name of its own. */
export const isListedName = (word: string): boolean => shortFor.has(word);
