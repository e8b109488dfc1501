/* Words by which a typed action is known to be none. */

const VERBS = new Set(
  `accept add address agree allocate amend apply appoint approach arrange ask assess assign attend begin book bring buy call
  cancel change chase check choose claim clarify clear close collect commission compile complete confirm consider consult contact
  convene copy cover create decide deliver describe design discuss distribute draft draw drive email encourage end enrol ensure
  escalate explain explore extend feed fetch file fill find finish fit fix follow forward fund gather get give go handover hand
  hold identify include increase inform install introduce invite issue keep lead learn let liaise list look mail make map meet
  mend message move name notify nominate note obtain offer open order organise pass pay phone pick place plan prepare present
  print process produce propose provide purchase put raise read rearrange record recruit reduce refer register release remind
  remove renew repair replace reply report request research resolve respond return review revise ring run schedule search secure
  seek sell send set settle share show sign source speak start stop submit support take talk teach tell test trace train
  transfer translate transport try turn update upload use view visit walk wash watch write`.split(/\s+/),
);

/** `The worker will book…`, `Priya to book…`, `Book…`. */
export function beginsWithVerb(what: string): boolean {
  const words = what
    .toLowerCase()
    .split(/[^a-z'’-]+/)
    .filter((word) => word !== '');
  const [first = ''] = words;
  if (VERBS.has(first)) return true;
  return words.slice(1, 6).some((word, index) => /^(?:to|will|must)$/.test(words[index] ?? '') && VERBS.has(word));
}

const VAGUE =
  /\b(?:on-?\s?going|a\.?s\.?a\.?p\.?|as soon as (?:possible|practicable)|as (?:and when|needed|required|necessary|appropriate)|when(?:ever)? (?:possible|appropriate|needed|necessary)|where (?:possible|appropriate)|t\.?b\.?[cad]\.?|to be (?:confirmed|agreed|advised|decided)|continuous(?:ly)?|continue to monitor|keep an eye on|in due course|at some point|soon|regularly|monitor(?:ing)?)(?![a-z])/i;

/** The first word or words that have no end, as they were typed. */
export const vagueWordIn = (text: string): string | undefined => VAGUE.exec(text)?.[0];

/** Who is nobody in particular. */
export const NOBODY =
  /^(?:all|all (?:of us|professionals|parties|agencies|concerned|staff|workers|present)|every(?:one|body)|any(?:one|body)|some(?:one|body)|the .*team|.*\bteam|the (?:network|professionals|service|school|carers|family|department|meeting|group)|professionals|staff|workers|us|we|they|both|the council|social care|tbc|tba|n\/?a|none|-)$/i;

/** Measures that anybody can say of anything. */
export const EMPTY_MEASURES =
  /^(?:(?:it|this|that|things?|the situation|placement|the placement)?\s*(?:is|are|has|have|will be)?\s*(?:been\s)?(?:done|completed?|better|improved?|improving|improvement|progress|good|fine|ok|yes|success|successful|stable|happy|sorted|in place|achieved|met))[.!]?$/i;
