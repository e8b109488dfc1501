/** Names of Irish, Welsh and Scottish children as somebody writes them who has only heard them; the first of a line is the name. */
export const BY_EAR = `
niamh neve nieve neeve neave
siobhan shivaun shevaun chevonne shivon
aoife eefa efa eva
saoirse seersha sersha searsha
caoimhe keeva kweeva
aisling ashling aislinn ashlyn
ciara keira kiera keera
roisin rosheen
eoin owen
cian kian keane
oisin osheen usheen
cillian killian kilian
tadhg tige taig
grainne gronya grania
sian sharn shan sharne
rhys reece reese rees
ieuan yayan iwan
eilidh ayley ailie
sinead shinade
`;
