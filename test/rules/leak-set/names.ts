/* Names of others, plain and hidden. All people are invented. */
export const NAMES = `
ella carers child-name | Since [[Kayden]] moved away she asks about him each evening.
ella carers child-name | She would like to see [[Kayden Marsden]] at the weekend.
ella carers child-name | The visit with [[KAYDEN]] was a good one.
ella carers child-name | they said [[kayden]] cried all the way home
ella carers child-name | This was [[Kayden's]] idea.
ella carers child-name | Both went to [[Kayden’s]] party.
ella carers child-name | [[Kayden]] was not there.
ella carers child-name | Next to [[Kayden M.]] in the car she was calm.
ella carers child-name | The toys were [[kaydens]] before.
ella carers child-name | A letter from [[K. Marsden]] was read out.
ella carers child-name | At home they call him [[Bubba]] and she misses that.
ella carers child-name | She and [[Kay]] used to share a room.
ella carers child-name | Time with her brother ([[Kaydie]]) is to go on.
ella carers !child-name | The visit with [[Kaydn]] was cut short.
ella carers !child-name | She was told that [[Kaiden]] had settled.
ella carers !child-name | The worker spoke of [[Kadyen]] at length.
ella carers !child-name | We agreed that [[K-a-y-d-e-n]] comes at Easter.
ella carers !child-name | [[K A Y D E N]] comes at Easter.
ella carers !child-name | We heard that [[Kay\\nden]] had been upset.
ella carers !child-name | We heard that [[Kay-\\nden]] had been upset.
ella carers !child-name | We heard that [[Kay den]] had been upset.
ella carers !child-name | We heard that [[Ka\\u200byden]] had been upset.
ella carers !child-name | We heard that [[Kay\\u00adden]] had been upset.
ella carers !child-name | We heard that [[**Kay**den]] had been upset.
ella carers !child-name | We heard that [[K<b>ay</b>den]] had been upset.
ella carers !child-name | We heard that [[Каyden]] had been upset.
ella carers !child-name | We heard that [[Кейден]] had been upset.
ella carers !child-name | We heard that [[Kaydën]] had been upset.
ella carers !child-name | We heard that [[K4yden]] had been upset.
ella carers !child-name | We heard that [[Kaaaayden]] had been upset.
ella carers !child-name | We heard that [[KaydenMarsden]] had been upset.
ella carers !child-name | [[K.M.]] will be told by his own worker.
ella carers !child-name | The brothers and sisters ([[KM]]) are seen together.
ella carers !child-name | They spoke about [[k.m.]] for a while.
ella carers !child-name | [[K J M]] is in another home.
ella carers !child-name | At contact [[K.]] was loud and she withdrew.
ella carers !child-name | It was [[K's]] turn to choose.
ella mother child-name | The other girl in the home, [[Hope]], plays the drums.
ella mother child-name | She likes sharing with [[Hope Okafor]].
ella mother child-name | She and [[Hope]] fell out on Tuesday.
ella mother child-name | It was [[Hope's]] birthday.
ella mother child-name | [[Hope]] said she was tired of it.
ella mother child-name | Lorraine took [[Hope]] and Ella swimming.
ella mother !child-name | she told [[hope]] that it was her fault
ella mother !child-name | her foster sister [[hope]] was there too
ella mother !child-name | [[Hope]] is settled and happy.
ella mother !child-name | The other girl, [[H.O.]], is older.
ella mother !child-name | The name [[Okafour]] was on the envelope.
ella mother !child-name | A card from [[H O K A F O R]] came.
ella mother !child-name | the [[okafor]] girl is older
ella panel child-name | In the same house [[Yusuf Rahmani]] had been placed before.
ella panel child-name | As with [[Yusuf]], the training was late.
ella panel child-name | the notes of [[yusuf]] were copied in
ella panel child-name | This is [[Yusuf's]] support plan.
ella panel !child-name | As with [[Youssef]], the training was late.
ella panel !child-name | As with [[Yousuf]], the training was late.
ella panel !child-name | As with [[Yussuf]], the training was late.
ella panel !child-name | As with [[يوسف]], the training was late.
ella panel !child-name | As with [[Юсуф]], the training was late.
ella panel !child-name | As with [[Y.R.]], the training was late.
ella panel !child-name | The [[Rahmany]] case was the same.
ella full child-name | He sat beside [[Szymon]] in the car.
ella full child-name | The file of [[Szymon Wiśniewski]] was open.
ella full child-name | The file of [[Wisniewski]] was open.
ella full child-name | [[SZYMON WISNIEWSKI]] was seen.
ella full child-name | the [[wisniewski]] boy
ella full !child-name | He sat beside [[Szymek]] in the car.
ella full !child-name | He sat beside [[Simon Wisniewski]] in the car.
ella full !child-name | He sat beside [[Szymn]] in the car.
ella full !child-name | He sat beside [[Шимон]] in the car.
ella full !child-name | The [[Wisnewski]] family has moved.
ella full !child-name | [[S.W]]. has the same worker.
ella carers child-name | A boy called [[Tyrell]] hit her at the club.
ella carers child-name | Her friend [[Jaxon]] had been excluded.
ella carers child-name | Another child, [[Marcus]], had moved in before her.
ella carers child-name | The other placement ([[Keeley]], aged 9) came first.
ella carers child-name | It began when [[Tyrell's]] mum shouted at the gate.
ella carers !child-name | In that week [[Keeley]] (7) had moved in.
ella child child-name | We talked about [[Kayden]] and what he likes.
ella child child-name | You asked about [[Hope]] and her room.
ella provider child-name | The home also cares for [[Yusuf]].
will carers child-name | His sister [[Summer]] is in year 6.
will carers child-name | He misses [[Summer]] most at night.
will carers child-name | [[Summer Boyce]] stays with her mother.
will carers child-name | It was [[Summer's]] birthday party.
will carers child-name | He rang [[Summer]] on Sunday.
will carers child-name | [[Summer]] said she wants to come.
will carers !child-name | [[Summer]] was upset afterwards.
will carers !child-name | his sister [[summer]] was upset afterwards
will carers !child-name | he told [[summer]] about the move
will carers !child-name | [[S.B.]] is at home with her mother.
will carers !child-name | He worries about [[Sumer]] and her cough.
will carers !child-name | He worries about [[S-u-m-m-e-r]] a lot.
will mother child-name | The carers' son [[Reuben]] had shared his room.
will mother child-name | There was a fight with [[Reuben Castellano-Price]].
will mother child-name | there was a fight with [[reuben]]
will mother child-name | [[REUBEN]] had a black eye.
will mother child-name | [[Reuben's]] laptop was broken.
will mother !child-name | There was a fight with [[Rueben]].
will mother !child-name | There was a fight with [[Rube]].
will mother !child-name | There was a fight with [[Ruben]].
will mother !child-name | There was a fight with [[Reu ben]].
will mother !child-name | There was a fight with [[Reuben P.]]
will mother !child-name | There was a fight with [[R.C.P.]] on the stairs.
will mother !child-name | There was a fight with [[Rеubеn]].
will mother !child-name | There was a fight with [[R e u b e n]].
will panel child-name | In [[Amber Dunmore]]'s case the same was said.
will panel child-name | The same happened with [[Amber]] last year.
will panel child-name | This was [[Amber's]] room before.
will panel child-name | [[Amber Leigh Dunmore]] had left in May.
will panel child-name | The [[Dunmore]] girl had left in May.
will panel !child-name | Then [[Amber]] hit him.
will panel !child-name | [[Amber]] said she was first.
will panel !child-name | [[A.D.]] had left in May.
will panel !child-name | The girl [[Ambar]] had left in May.
will panel !child-name | The [[Dunmoor]] girl had left in May.
will full child-name | [[Zainab]] had the same respite carer.
will full child-name | We compared it with [[Zainab Qureshi]].
will full child-name | We compared it with the [[qureshi]] plan.
will full !child-name | We compared it with [[Zaynab]].
will full !child-name | We compared it with [[Zeinab]].
will full !child-name | We compared it with [[Zainab Kureshi]].
will full !child-name | We compared it with [[زينب]].
will full !child-name | We compared it with [[Z.Q.]] as well.
will full !child-name | We compared it with [[Zay]] as well.
ella mother new-carer | From Monday she lives with [[Beverley Strachan]].
ella mother new-carer | From Monday she lives with [[Beverley]].
ella carers new-carer | They met [[Mrs Strachan]] on Friday.
ella carers new-carer | they met [[beverley]] on Friday
ella child new-carer | You will meet [[Beverley]] soon.
ella mother new-carer | It is [[Strachan's]] first placement.
ella mother !new-carer | From Monday she lives with [[Bev]].
ella mother !new-carer | From Monday she lives with [[Beverly]].
ella mother !new-carer | From Monday she lives with [[Beverley S.]]
ella mother !new-carer | From Monday she lives with [[B.S.]] and her dog.
ella mother !new-carer | From Monday she lives with [[Strachen]].
ella mother !new-carer | From Monday she lives with [[B e v e r l e y]].
will mother new-carer | He moves to [[April Hutchings]].
will mother new-carer | He moves to [[Hutchings]].
will mother new-carer | He has met [[April]] twice and likes her.
will mother new-carer | He went shopping with [[April]] and chose a duvet.
will mother !new-carer | [[April]] said he may bring the cat.
will mother !new-carer | [[April's]] house has a garden.
will mother !new-carer | He moves to [[Hutchins]].
ella carers allegation-name | What [[Terence Marlowe]] did is being looked into.
ella carers allegation-name | She is not to see [[Terence]].
ella panel allegation-name | She is not to see [[Mr Marlowe]].
ella mother allegation-name | She is not to see [[uncle Terence]].
ella mother allegation-name | She is not to see [[terence]].
ella mother !allegation-name | She is not to see [[Terry]].
ella mother !allegation-name | She is not to see [[Tel]] at all.
ella mother !allegation-name | She is not to see [[Terrence]].
ella mother !allegation-name | She is not to see [[Marlow]].
ella mother !allegation-name | She is not to see [[T.M.]] at all.
will mother allegation-name | The statement about [[Gideon Farrow]] is with the police.
will child allegation-name | You told us about [[Gideon]].
will panel allegation-name | The statement about [[Mr Farrow]] is with the police.
will mother !allegation-name | The statement about [[Gidion]] is with the police.
will mother !allegation-name | The statement about [[G Farrow]] is with the police.
ella carers other-matter | [[Shabana Rahmani]] was told by letter.
ella carers other-matter | A copy went to [[Shabana]].
`;
