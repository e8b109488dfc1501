/* Homes, numbers, mails, cars, references and dates, plain and hidden. */
export const NUMBERS = `
ella mother address | She stays at [[14 Church Lane]] until June.
ella mother address | The carers live in [[Church Lane]].
ella mother address | the carers live at [[14 church lane]]
ella mother address | The taxi goes to [[14 Church Ln]].
ella mother address | The taxi goes to [[14, Church Lane]].
ella mother !address | The taxi goes to [[number fourteen Church Lane]].
ella mother !address | The taxi goes to [[14 Chruch Lane]].
ella mother !address | The taxi goes to [[14 Church\\nLane]].
ella mother !address | The taxi goes to [[14 ChurchLane]].
ella mother !address | The taxi goes to [[14 Church L\\u200bane]].
ella mother !address | The taxi goes to [[14 **Church** Lane]].
ella carers address | Her mother has moved to [[27 Torrington Avenue]].
ella carers address | Her mother has moved to [[Flat 3, 27 Torrington Ave]].
ella carers address | Her mother has moved to [[Torrington Avenue]].
ella carers !address | Her mother has moved to [[Torington Avenue]].
ella carers address | The new home is [[Rose Cottage]].
ella carers address | The new home is in [[Mill Hill Road]].
ella father address | The new home is in [[Mill Hill Rd]].
ella carers address | He is at [[6 Larkspur Close]].
ella carers !address | He is at [[6 Larkspur Cl]].
ella carers address | Somebody saw them at [[22 Fernbank Road]].
will mother address | They came to [[112 Wharf Street]].
will mother address | They came to [[Wharf St]] by bus.
will mother !address | They came to [[112 Warf Street]].
will carers address | The mother is at [[8 Penkett Gardens]].
will carers address | Her mother is at [[Penkett Gdns]].
will full address | Next door to [[3 The Paddocks]].
ella mother postcode | The satnav wants [[TQ3 2QB]].
ella mother postcode | The satnav wants [[TQ32QB]].
ella mother postcode | The satnav wants [[tq3 2qb]].
ella mother postcode | The satnav wants [[tq32qb]].
ella mother postcode | The home is in [[TQ3]].
ella mother !postcode | The satnav wants [[T Q 3 2 Q B]].
ella mother !postcode | The satnav wants [[TQ3-2QB]].
ella mother !postcode | The satnav wants [[TQ3\\n2QB]].
ella mother !postcode | The satnav wants [[TQ three two QB]].
ella mother !postcode | The satnav wants [[TQ3 2\\u200bQB]].
ella carers postcode | Deliver to [[TQ5 8LW]].
ella carers postcode | Deliver to [[TQ9 5ND]] from May.
ella carers !postcode | Deliver to [[EX7 OPG]].
ella carers postcode | Deliver to [[EX70PG]].
ella carers postcode | He lives somewhere in [[EX7]].
will mother postcode | Deliver to [[WA7 4JR]].
will mother postcode | Deliver to [[wa74jr]].
will mother !postcode | Deliver to [[WA7 4 J R]].
will carers postcode | Deliver to [[WA8 6TE]].
will full postcode | Deliver to [[WA6 9QZ]].
will full postcode | Deliver to [[M14 6HX]].
ella mother place | The carers live in [[Paignton]].
ella mother place | She goes to the park in [[Paignton]].
ella mother place | she likes [[paignton]] very much
ella carers place | Her mother has gone back to [[Brixham]].
ella father place | From May she is in [[Totnes]].
ella carers place | He moved to [[Dawlish]] last year.
ella carers !place | He moved to [[Dawlsh]] last year.
ella mother place | They live [[above the old lifeboat station]].
ella mother place | It is [[next to the Spinning Wheel]] pub.
ella mother !place | They [[live opposite the big chapel]].
will mother place | The carers are in [[Runcorn]].
will carers place | Her home in [[Widnes]] is small.
will mother place | It is [[the blue house by the canal lock]].
will mother place | He moves to [[Frodsham]].
ella mother phone | Ring the carers on [[07700 900461]].
ella mother phone | Ring the carers on [[07700900461]].
ella mother phone | Ring the carers on [[+44 7700 900461]].
ella mother phone | Ring the carers on [[+44 (0)7700 900461]].
ella mother phone | Ring the carers on [[07700-900-461]].
ella mother phone | Ring the carers on [[(07700) 900 461]].
ella mother phone | Ring the carers on [[0044 7700 900461]].
ella mother phone | Ring them at home: [[01803 496 0173]].
ella mother !phone | Ring the carers on [[O77OO 9OO461]].
ella mother !phone | Ring the carers on [[oh seven seven double oh nine double oh four six one]].
ella mother !phone | Ring the carers on [[zero seven seven zero zero, nine zero zero, four six one]].
ella mother !phone | Ring the carers on [[07700\\n900461]].
ella mother !phone | Ring the carers on [[0 7 7 0 0 9 0 0 4 6 1]].
ella mother !phone | Ring the carers on [[07700 9\\u200b00461]].
ella mother !phone | Ring the carers on [[07700.900.461]].
ella mother !phone | Their number ends in [[900461]].
ella carers phone | Her mother is on [[07700 900835]].
ella carers phone | Her mother is on [[+447700900835]].
ella carers phone | From May: [[07700 900228]].
ella carers phone | Somebody rang from [[07700 900111]].
will mother phone | The carers: [[07700 900612]].
will carers phone | Her mother: [[07700 900 319]].
will carers !phone | Her mother: [[07700 9oo 319]].
ella mother email | Write to [[lorraine.tully69@postbox.example]].
ella mother email | Write to [[Lorraine.Tully69@Postbox.example]].
ella mother !email | Write to [[lorraine.tully69 at postbox dot example]].
ella mother !email | Write to [[lorraine.tully69 (at) postbox.example]].
ella mother !email | Write to [[lorraine.tully69@postbox\\u200b.example]].
ella mother !email | Her box is [[lorraine.tully69]].
ella carers email | Write to [[donna_m87@quickmail.example]].
ella carers email | Write to [[somebody.else@gmail.com]].
will mother email | Write to [[cp.family@inbox.example]].
will mother !email | Write to [[cp.family @ inbox.example]].
ella mother car | The car [[WJ19 KPT]] stood outside.
ella mother car | The car [[WJ19KPT]] stood outside.
ella mother car | the car [[wj19 kpt]] stood outside
ella mother !car | The car [[WJ 19 KPT]] stood outside.
ella mother !car | The car [[W J 1 9 K P T]] stood outside.
ella carers car | The car [[HX14 ROE]] stood outside.
ella carers !car | The car [[HX14 R0E]] stood outside.
ella carers car | A car, [[LB07 SEO]], followed them.
will mother car | Their van ([[DK66 VLN]]) broke down.
ella carers ref-number | Her NHS number is [[943 476 5919]].
ella carers ref-number | NHS no. [[9434765919]].
ella panel ref-number | NHS: [[943-476-5919]].
ella full ref-number | As [[C-1042]] shows.
ella full ref-number | As [[c1042]] shows.
ella panel ref-number | LCS [[5520931]] holds more.
ella carers ref-number | Case number [[0398417]].
ella carers !ref-number | NHS number [[nine four three four seven six five nine one nine]].
ella carers ref-number | NHS number [[450 557 7104]] was on the form.
will panel ref-number | NHS number [[4857773456]].
will panel ref-number | The record [[M884213]] was read.
will panel ref-number | The record [[m 884213]] was read.
ella carers other-matter | See the minutes of [[SM-2026-0099]].
ella carers other-matter | See the minutes of [[SM 2026 0099]].
will panel other-matter | See the minutes of [[DM-2026-0017]].
will panel other-matter | See the minutes of [[DM-2026-0044]].
ella mother sw-private | Priya's own number is [[07700 900777]].
ella carers sw-private | Out of hours ring [[07700900777]].
ella carers sw-private | Write to [[priya.home@quickmail.example]].
ella carers !sw-private | Out of hours ring [[0 7700 900 777]].
ella carers birth-date | She was born on [[6 May 2014]].
ella carers birth-date | Her date of birth is [[06/05/2014]].
ella carers birth-date | DOB [[6.5.14]].
ella carers birth-date | Her birthday is on [[6 May]].
ella carers birth-date | Her birthday is on [[6th May]].
ella carers birth-date | Her birthday is [[May 6]].
ella carers birth-date | Born [[2014-05-06]].
ella carers !birth-date | Her birthday is on the [[sixth of May]].
ella carers !birth-date | A cake for the [[6th of May]].
ella carers !birth-date | Date of birth: [[06052014]].
ella carers birth-date | His birthday is [[23 September 2017]].
ella carers birth-date | He turned eight on [[23/9]].
ella carers birth-date | The mother (born [[19.11.1987]]) was there.
ella mother birth-date | The carer (born [[11 Feb 1969]]) was there.
ella panel birth-date | His birthday is [[September 23rd]].
will carers birth-date | Summer was born on [[8 January 2015]].
will carers birth-date | Summer was born on [[08-01-2015]].
will carers birth-date | He was born on [[30th August 2011]].
will mother !birth-date | Born on the [[thirtieth of August 2011]].
`;
