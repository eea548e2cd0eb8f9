/** A name that people search for, kept by hand because no current list of parishes, wards and districts holds it. */
export interface PopularPlace {
  name: string;
  kind: string;
  /** What tells it from others of the same name, where that is not the authority itself. */
  within?: string;
  /** DfE numbers of the authorities with the duty there now. */
  authorities: readonly string[];
}

/** Counties and authorities that are no more, or that were larger than the authority of that name is. */
const formerCounties: Readonly<Record<string, readonly string[]>> = {
  Avon: ["800", "801", "802", "803"],
  Bedfordshire: ["822", "823", "821"],
  Berkshire: ["867", "868", "869", "870", "871", "872"],
  Cheshire: ["895", "896", "876", "877"],
  Cleveland: ["805", "806", "807", "808"],
  Cumbria: ["942", "943"],
  // Dorset itself is an authority of that name; Christchurch was a part of the old county and is now with BCP.
  Dorset: ["839"],
  "Greater Manchester": ["350", "351", "352", "353", "354", "355", "356", "357", "358", "359"],
  "Hereford and Worcester": ["884", "885"],
  Humberside: ["810", "811", "812", "813"],
  Merseyside: ["340", "341", "342", "343", "344"],
  Northamptonshire: ["940", "941"],
  "South Yorkshire": ["370", "371", "372", "373"],
  Sussex: ["845", "846", "938"],
  "Tyne and Wear": ["390", "391", "392", "393", "394"],
  "West Midlands": ["330", "331", "332", "333", "334", "335", "336"],
  "West Yorkshire": ["380", "381", "382", "383", "384"],
};

/** By DfE number: districts abolished since 1997 whose names are not in the list of places, or only as a parish or ward. */
const formerDistricts: Readonly<Record<string, readonly string[]>> = {
  "823": ["Mid Bedfordshire", "South Bedfordshire"],
  "825": ["Aylesbury Vale", "Chiltern", "South Bucks", "Wycombe"],
  "838": ["East Dorset", "North Dorset", "Purbeck", "West Dorset", "Weymouth and Portland"],
  "839": ["Christchurch"],
  "840": ["Chester-le-Street", "Derwentside", "Easington", "Sedgefield", "Teesdale", "Wear Valley"],
  "865": ["Kennet", "North Wiltshire", "Salisbury", "West Wiltshire"],
  "886": ["Shepway"],
  "893": ["Bridgnorth", "North Shropshire", "Oswestry", "Shrewsbury and Atcham", "South Shropshire"],
  "895": ["Congleton", "Crewe and Nantwich", "Macclesfield"],
  "896": ["Chester", "Ellesmere Port and Neston", "Vale Royal"],
  "908": ["Caradon", "Carrick", "Kerrier", "North Cornwall", "Penwith", "Restormel"],
  "929": ["Alnwick", "Berwick-upon-Tweed", "Blyth Valley", "Castle Morpeth", "Tynedale", "Wansbeck"],
  "933": ["Taunton Deane", "West Somerset"],
  "935": ["Forest Heath", "St Edmundsbury", "Suffolk Coastal", "Waveney"],
  "940": ["Corby", "East Northamptonshire", "Kettering", "Wellingborough"],
  "941": ["Daventry", "Northampton", "South Northamptonshire"],
};

/** By DfE number: towns that have no parish, ward or district of just that name. */
const towns: Readonly<Record<string, readonly string[]>> = {
  "202": ["Hampstead", "Holborn", "Kentish Town"],
  "203": ["Eltham", "Woolwich"],
  "204": ["Shoreditch"],
  "205": ["Fulham", "Hammersmith", "Shepherd's Bush"],
  "206": ["Archway"],
  "207": ["Chelsea", "Kensington", "Notting Hill"],
  "208": ["Brixton", "Streatham"],
  "209": ["Catford"],
  "210": ["Bermondsey", "Camberwell", "Dulwich"],
  "212": ["Battersea", "Putney"],
  "213": ["Paddington", "Soho"],
  "301": ["Dagenham"],
  "302": ["Finchley", "Hendon"],
  "304": ["Wembley", "Willesden"],
  "305": ["Beckenham"],
  "307": ["Southall"],
  "308": ["Edmonton"],
  "309": ["Tottenham"],
  "311": ["Hornchurch", "Romford"],
  "312": ["Hayes"],
  "313": ["Brentford", "Chiswick", "Feltham"],
  "314": ["Surbiton"],
  "315": ["Mitcham", "Wimbledon"],
  "316": ["Stratford"],
  "317": ["Ilford"],
  "318": ["Twickenham"],
  "320": ["Chingford", "Walthamstow"],
  "332": ["Brierley Hill", "Halesowen", "Stourbridge"],
  "333": ["Tipton", "Wednesbury", "West Bromwich"],
  "335": ["Aldridge", "Bloxwich", "Willenhall"],
  "336": ["Bilston", "Wednesfield"],
  "340": ["Huyton"],
  "343": ["Southport"],
  "344": ["Birkenhead", "Hoylake"],
  "353": ["Chadderton", "Royton"],
  "354": ["Littleborough"],
  "355": ["Walkden", "Worsley"],
  "356": ["Bramhall", "Marple"],
  "357": ["Ashton-under-Lyne", "Stalybridge"],
  "358": ["Sale", "Stretford"],
  "359": ["Atherton"],
  "372": ["Rawmarsh", "Wath upon Dearne"],
  "381": ["Halifax"],
  "382": ["Batley", "Dewsbury", "Huddersfield"],
  "383": ["Garforth"],
  "384": ["Castleford", "Pontefract"],
  "392": ["Wallsend", "Whitley Bay"],
  "393": ["Hebburn", "Jarrow", "South Shields"],
  "394": ["Houghton-le-Spring"],
  "800": ["Bath"],
  "807": ["Redcar"],
  "812": ["Cleethorpes", "Grimsby"],
  "813": ["Scunthorpe"],
  "823": ["Leighton Buzzard"],
  "825": ["High Wycombe"],
  "826": ["Bletchley"],
  "830": ["Glossop", "Ilkeston", "Matlock"],
  "838": ["Wimborne"],
  "840": ["Consett", "Newton Aycliffe"],
  "845": ["Bexhill"],
  "846": ["Brighton", "Hove"],
  "850": ["Aldershot", "Basingstoke", "Waterlooville"],
  "851": ["Southsea"],
  "855": ["Hinckley", "Loughborough", "Market Harborough", "Melton Mowbray"],
  "860": ["Burton upon Trent", "Cannock"],
  "868": ["Maidenhead", "Windsor"],
  "873": ["St Neots"],
  "876": ["Runcorn", "Widnes"],
  "880": ["Paignton", "Torquay"],
  "881": ["Clacton", "Clacton-on-Sea"],
  "883": ["Grays", "Stanford-le-Hope", "Tilbury"],
  "886": [
    "Broadstairs",
    "Gravesend",
    "Herne Bay",
    "Margate",
    "Royal Tunbridge Wells",
    "Sittingbourne",
    "Tonbridge",
    "Whitstable",
  ],
  "887": ["Chatham", "Rainham"],
  "888": ["Accrington", "Leyland", "Lytham St Annes", "Ormskirk", "Rawtenstall", "Skelmersdale"],
  "889": ["Blackburn"],
  "891": ["Arnold", "Newark-on-Trent", "Retford", "Worksop"],
  "894": ["Telford"],
  "896": ["Ellesmere Port"],
  "919": ["Hemel Hempstead", "Hitchin", "Letchworth", "Welwyn Garden City"],
  "925": ["Grantham", "Spalding"],
  "926": ["King's Lynn"],
  "933": ["Taunton"],
  "936": ["Camberley", "Epsom"],
  "937": ["Bedworth", "Leamington Spa", "Nuneaton"],
};

const formerAuthorities: readonly PopularPlace[] = [
  { name: "Bournemouth", kind: "former authority", authorities: ["839"] },
  { name: "Poole", kind: "former authority", authorities: ["839"] },
];

/** Short names that more than one place is known by. */
const sharedNames: readonly PopularPlace[] = [
  { name: "Newcastle", kind: "town", within: "Newcastle-under-Lyme", authorities: ["860"] },
  { name: "Stratford", kind: "town", within: "Stratford-on-Avon", authorities: ["937"] },
];

/** Every name kept by hand, with the authorities that have the duty there now. */
export const popularPlaces: readonly PopularPlace[] = [
  ...Object.entries(formerCounties).map(([name, authorities]) => ({ name, kind: "former county", authorities })),
  ...formerAuthorities,
  ...byAuthority(formerDistricts, "former district"),
  ...byAuthority(towns, "town"),
  ...sharedNames,
];

function byAuthority(names: Readonly<Record<string, readonly string[]>>, kind: string): PopularPlace[] {
  return Object.entries(names).flatMap(([number, list]) => list.map((name) => ({ name, kind, authorities: [number] })));
}
