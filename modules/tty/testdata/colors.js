'use strict';
// What the environment says of a terminal's colors.
const { getColorDepth, hasColors } = require('tty').WriteStream.prototype;
const depth = (env) => console.log(JSON.stringify(env), getColorDepth.call({}, env));

for (const v of ['', '0', '1', '2', '3', 'true', 'false', 'xyz']) depth({ FORCE_COLOR: v, TERM: 'dumb' });
for (const v of ['', '1']) {
  depth({ NODE_DISABLE_COLORS: v, TERM: 'xterm-256color' });
  depth({ NO_COLOR: v, TERM: 'xterm-256color' });
}
depth({});
const terminals = 'dumb xterm xterm-256color screen screen-256color vt100 vt220 linux ansi cygwin rxvt konsole color foo eterm dtterm gnome ' +
  'tmux tmux-256color st st-256color alacritty xterm-kitty putty hurd kterm jfbterm mlterm mosh nsterm terminator truecolor 24bit con80x25 ' +
  'con100 cons25 console fbterm iterm2 rxvt-unicode-24bit xfce foo-256 foo-256color XTERM mrxvt nxterm direct xterm-direct';
for (const TERM of terminals.split(' ')) depth({ TERM });
for (const COLORTERM of ['truecolor', '24bit', 'yes', '']) {
  for (const TERM of [undefined, 'xterm', 'foo', 'dumb']) depth(TERM ? { COLORTERM, TERM } : { COLORTERM });
}
depth({ TMUX: '1' });
depth({ TMUX: '1', TERM: 'dumb' });
for (const name of ['TRAVIS', 'CIRCLECI', 'APPVEYOR', 'GITLAB_CI', 'GITHUB_ACTIONS', 'BUILDKITE', 'DRONE', 'OTHER']) depth({ CI: '1', [name]: '1', TERM: 'xterm' });
depth({ CI: '1', CI_NAME: 'codeship' });
depth({ CI: '1', TERM: 'dumb' });
for (const TEAMCITY_VERSION of ['9.1.0', '9.0.0', '10.0.0', '8']) depth({ TEAMCITY_VERSION });
for (const TERM_PROGRAM of ['iTerm.app', 'Apple_Terminal', 'HyperTerm', 'MacTerm', 'vscode']) {
  depth({ TERM_PROGRAM });
  depth({ TERM_PROGRAM, TERM: 'xterm' });
}
for (const TERM_PROGRAM_VERSION of ['3.0.10', '2.0', 'x']) depth({ TERM_PROGRAM: 'iTerm.app', TERM_PROGRAM_VERSION });

for (const args of [[{ TERM: 'xterm' }], [16, { TERM: 'xterm' }], [17, { TERM: 'xterm' }], [256, { TERM: 'xterm-256color' }], [257, { TERM: 'xterm-256color' }],
  [1, {}], ['x'], [1.5], [0], [2, { TERM: 'dumb' }], [3, { TERM: 'dumb' }], [undefined, { TERM: 'dumb' }]]) {
  try {
    console.log(JSON.stringify(args), hasColors.apply({ getColorDepth }, args));
  } catch (e) {
    console.log(JSON.stringify(args), e.name, e.code, e.message);
  }
}
