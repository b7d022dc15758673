// Properties that are derived from others, by their long and their short names, of characters that every version has.
const characters = ['a', 'A', 'ß', 'ǅ', 'ª', 'İ', 'ſ', '_', '1', '.', "'", ':', '·', ' ', '\t', '\u00ad', '\u0301', '\u0345', '\u034f',
  '\u037a', '\u0e33', '\u115f', '\u13a0', '\uab70', '\u180e', '\u200b', '\u2044', '\u212b', '\u2118', '\u2160', '\u24b6', '\u309b',
  '\u3164', '\u4e00', '\ufb01', '\ufdfa', '\ufe0f', '\ufeff', '\uff9e', '\uffa0', '\ufff9', '\u{e0001}', '\u{e0100}', '\u{1d400}', '\u{1f600}'];
const names = 'Alphabetic Cased Case_Ignorable CI Changes_When_Lowercased CWL Changes_When_Uppercased CWU Changes_When_Titlecased CWT ' +
  'Changes_When_Casefolded CWCF Changes_When_Casemapped CWCM Changes_When_NFKC_Casefolded CWKCF Default_Ignorable_Code_Point DI ' +
  'Grapheme_Base Gr_Base Grapheme_Extend Gr_Ext ID_Start ID_Continue XID_Start XIDS XID_Continue XIDC Lowercase Uppercase Math Assigned';
for (const name of names.split(' ')) {
  const is = new RegExp(`^\\p{${name}}$`, 'u');
  const not = new RegExp(`^[^\\p{${name}}]$`, 'v');
  const found = characters.filter((c) => is.test(c));
  console.log(name, found.map((c) => c.codePointAt().toString(16)).join(' '));
  if (characters.some((c) => is.test(c) === not.test(c))) console.log('and not the others');
}
