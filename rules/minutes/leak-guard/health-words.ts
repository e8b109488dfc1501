/* Words of an adult’s health. “Tired”, “upset” and “off work” are none. */

/** Each is one thing, in the words that are looked for; a word that ends in * stands for all that begin so. */
export const HEALTH_PHRASES: readonly (readonly string[])[] = `
cancer*, tumour*, chemotherapy, radiotherapy, oncolog*, biopsy, leukaemia, lymphoma, remission, diabet*, insulin,
epilep*, seizure*, asthma*, inhaler, copd, emphysema, angina, heart attack*, heart condition, heart problem*,
heart failure, heart operation, high blood pressure, blood pressure, pacemaker, mini stroke, multiple sclerosis,
parkinson*, dementia, alzheimer*, arthriti*, fibromyalgia, chronic pain, chronic fatigue, long covid, lupus, crohn*,
colitis, ibs, hepatitis, hiv, tuberculosis, thyroid, anaemi*, migraine*, sciatica, slipped disc, bad back, back pain,
hernia, hysterectomy, menopaus*, pregnan*, miscarr*, ivf, infertil*, endometriosis, fertility treatment, stillbirth,
termination of pregnancy, caesarean, depress*, antidepress*, anti depress*, anxiety, anxious disorder, panic attack*,
panic disorder, bipolar, schizo*, psycho*, psychiatr*, personality disorder, eupd, bpd, ptsd, post traumatic*,
postnatal depression, ocd, eating disorder, anorexi*, bulimi*, self harm*, suicid*, overdos*, nervous breakdown,
breakdown in health, mental health*, mentally ill, mental illness, sectioned, mental health act, talking therap*, cbt,
sertraline, citalopram, fluoxetine, prozac, mirtazapine, venlafaxine, diazepam, lithium, quetiapine, olanzapine,
risperidone, methadone, subutex, buprenorphine, pregabalin, gabapentin, tramadol, morphine, codeine, warfarin,
metformin, ramipril, statins, medication*, medicated, prescri*, dialysis, transplant, kidney*, liver disease,
cirrhosis, fatty liver, surgery on, operation on, hip replacement, knee replacement, operated on, hospitalis*,
in hospital, admitted to hospital, into hospital, inpatient, a and e, ill health, poor health, his health, her health,
their health, health condition*, health problem*, health issue*, medical condition*, health need*, terminal*,
palliative, hospice, diagnos*, prognosis, detox*, rehab*, alcoholi*, alcohol problem*, alcohol depend*,
drinking problem, drink problem, drinks heavily, relapse*, in recovery, substance misuse, drug problem*, drug use,
addict*, heroin, cocaine, adhd, autis*, asperger*, dyslexi*, learning disabilit*, learning difficult*, disab*,
wheelchair, hearing loss, deaf, registered blind, partially sighted, sight loss, amputat*, sick leave, signed off,
signed off sick, off sick, off with stress, sick note, fit note, unwell, seriously ill, very ill, ill with, been ill,
is ill, was ill, flare up*, scan results, test results, mri, blood test*, consultant appointment*,
hospital appointment*, occupational therap*, physio*, burnout, burn out, covid, pneumonia, sepsis, shingles, eczema,
psoriasis, gout, osteopor*, fractured, broken hip, std, sti, chlamydia, sterilis*, vasectomy, smear test, mastectomy,
hot flushes, in and out of hospital, broke his, broke her, having tests, hospital tests, ms, has a drink problem,
drinks too much, heavy drinker, drinking again, his sugar, her sugar, vertigo, sleep apnoea, an operation,
his operation, her operation, a stroke, the stroke, mini strokes, a lump, his nerves, her nerves, with nerves,
his liver, her liver, his lungs, her lungs, bowel cancer, had surgery, knee surgery, have surgery, needs surgery,
back surgery, for surgery, surgery in, surgery to, heart surgery, on steroids, takes tablets, on tablets,
in counselling, has counselling, having counselling, bereavement counselling, waiting list for knee,
waiting list for a hip
`
  .trim()
  .split(/,\s+/)
  .map((phrase) => phrase.split(' '));
