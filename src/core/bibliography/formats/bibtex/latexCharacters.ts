/** Accents of LaTeX, by their commands: the combining character that follows the letter. */
export const accents: ReadonlyMap<string, string> = new Map([
  ['`', '\u0300'],
  ["'", '\u0301'],
  ['^', '\u0302'],
  ['~', '\u0303'],
  ['"', '\u0308'],
  ['=', '\u0304'],
  ['.', '\u0307'],
  ['u', '\u0306'],
  ['v', '\u030c'],
  ['H', '\u030b'],
  ['r', '\u030a'],
  ['c', '\u0327'],
  ['k', '\u0328'],
  ['d', '\u0323'],
  ['b', '\u0331'],
  ['h', '\u0309'],
  ['G', '\u030f'],
  ['U', '\u030e'],
  ['f', '\u0311'],
  ['t', '\u0361'],
  ['hat', '\u0302'],
  ['tilde', '\u0303'],
  ['bar', '\u0304'],
  ['overline', '\u0304'],
  ['dot', '\u0307'],
  ['ddot', '\u0308'],
  ['vec', '\u20d7'],
  ['check', '\u030c'],
  ['acute', '\u0301'],
  ['grave', '\u0300'],
  ['breve', '\u0306'],
  ['mathring', '\u030a'],
  ['textcommabelow', '\u0326'],
]);

/** Commands that stand for a character: each before its own. */
const signs = `
aa å AA Å ae æ AE Æ oe œ OE Œ o ø O Ø l ł L Ł ss ß SS ẞ dh ð DH Ð th þ TH Þ dj đ DJ Đ ng ŋ NG Ŋ i ı j ȷ ij ij IJ IJ
imath ı jmath ȷ textschwa ə & & % % $ $ # # _ _ { { } } | ‖ lbrace { rbrace } lbrack [ rbrack ] backslash \\
textbackslash \\ textasciitilde ~ textasciicircum ^ textasciigrave \` textasciiacute ´ textasciidieresis ¨
textasciimacron ¯ textasciicaron ˇ textbar | textless < textgreater > textunderscore _ textdollar $ textbraceleft {
textbraceright } textquotesingle ' textquotedbl " slash / S § P ¶ textsection § textparagraph ¶ copyright ©
textcopyright © textregistered ® texttrademark ™ textordfeminine ª textordmasculine º textdegree ° degree ° No №
textnumero № textbullet • textperiodcentered · textdagger † dag † textdaggerdbl ‡ ddag ‡ textasteriskcentered *
pounds £ textsterling £ euro € EUR € texteuro € textyen ¥ textcent ¢ textmu µ textohm Ω textperthousand ‰ textonehalf ½
textonequarter ¼ textthreequarters ¾ textonesuperior ¹ texttwosuperior ² textthreesuperior ³ textminus − texttimes ×
textdiv ÷ textpm ± textexclamdown ¡ textquestiondown ¿ checkmark ✓ textsurd √ textlnot ¬ textturnedcomma ʻ
textendash – textemdash — textellipsis … ldots … dots … cdots ⋯ vdots ⋮ textquoteleft ‘ textquoteright ’
textquotedblleft “ textquotedblright ” lq ‘ rq ’ quotedblbase „ quotesinglbase ‚ glqq „ grqq “ glq ‚ grq ‘ flqq « frqq »
flq ‹ frq › guillemotleft « guillemotright » guillemetleft « guillemetright » guilsinglleft ‹ guilsinglright › og « fg »
ldq “ rdq ” bibrangedash – hyphen - bibhyphen - cyrdash —
alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ mu μ nu ν
xi ξ pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi ϕ varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ
Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω textalpha α textbeta β textgamma γ textdelta δ
textepsilon ε textlambda λ textpi π textsigma σ textomega ω textDelta Δ textOmega Ω ell ℓ hbar ℏ Re ℜ Im ℑ aleph ℵ
partial ∂ nabla ∇ infty ∞ emptyset ∅ varnothing ∅ forall ∀ exists ∃ neg ¬ lnot ¬ land ∧ wedge ∧ lor ∨ vee ∨ cap ∩ cup ∪
in ∈ notin ∉ ni ∋ subset ⊂ supset ⊃ subseteq ⊆ supseteq ⊇ leq ≤ le ≤ leqslant ⩽ geq ≥ ge ≥ geqslant ⩾ neq ≠ ne ≠ equiv ≡
approx ≈ sim ∼ simeq ≃ cong ≅ propto ∝ ll ≪ gg ≫ pm ± mp ∓ times × div ÷ cdot · ast ∗ star ⋆ circ ∘ bullet • oplus ⊕
otimes ⊗ sum ∑ prod ∏ int ∫ oint ∮ sqrt √ angle ∠ perp ⊥ parallel ∥ mid ∣ to → rightarrow → leftarrow ← leftrightarrow ↔
Rightarrow ⇒ Leftarrow ⇐ Leftrightarrow ⇔ uparrow ↑ downarrow ↓ longrightarrow ⟶ mapsto ↦ hookrightarrow ↪
textrightarrow → textleftarrow ← langle ⟨ rangle ⟩ prime ′ dagger † ddagger ‡ top ⊤ bot ⊥ vdash ⊢ models ⊨ lfloor ⌊
rfloor ⌋ lceil ⌈ rceil ⌉
`;

/** Commands that set a space, and commands that print nothing. */
const spaces =
  '\\ newline linebreak par , ; : > space quad qquad thinspace enspace enskip textspace nobreakspace addspace';
const silent = '- / ! * @ " up cyrchar';

/** Names, of programs and functions, that print as their commands are called. */
const names = 'TeX LaTeX BibTeX XeTeX LuaTeX ConTeXt log ln exp sin cos tan lim max min sup inf det dim ker gcd Pr';

/** Commands that stand for a text. */
export const characters: ReadonlyMap<string, string> = new Map([
  ...pairs(signs.trim().split(/\s+/)),
  ...spaces.split(' ').map((name) => [name, ' '] as const),
  ...silent.split(' ').map((name) => [name, ''] as const),
  ...names.split(' ').map((name) => [name, name] as const),
  ...[' ', '\n', '\t'].map((name) => [name, ' '] as const),
  ['LaTeXe', 'LaTeX2e'],
]);

function pairs(list: readonly string[]): (readonly [string, string])[] {
  return list.flatMap((name, i) => (i % 2 === 0 ? [[name, list[i + 1]!] as const] : []));
}

/**
 * Commands that only dress their argument, or switch a font: what they hold is read. Of any other command that is not
 * known, the arguments are left out, as it may well be one that prints nothing (`\noopsort{b}`).
 */
export const transparent: ReadonlySet<string> = new Set(
  (
    'emph textit textbf textsl textsc textrm textsf texttt textup textmd textnormal textlf text mbox hbox fbox makebox ' +
    'textsuperscript textsubscript underline uline ul sout uppercase lowercase MakeUppercase ' +
    'MakeLowercase MakeTextUppercase MakeTextLowercase NoCaseChange ensuremath mathrm mathit mathbf mathsf mathtt mathcal ' +
    'mathbb mathfrak mathscr mathnormal boldsymbol bm operatorname mkbibemph mkbibbold mkbibitalic mkbibacro mkbibparens ' +
    'mkbibbrackets acro acs ac textls url nolinkurl path burl doi detokenize protect foreignlanguage textgreek textcyrillic ' +
    'textcyr ' +
    'em it bf sl sc rm sf tt up itshape bfseries scshape slshape upshape mdseries rmfamily sffamily ttfamily normalfont ' +
    'tiny scriptsize footnotesize small normalsize large Large LARGE huge Huge selectfont upshape cal displaystyle textstyle ' +
    'scriptstyle left right big Big bigl bigr Bigl Bigr limits nolimits relax noindent ignorespaces unskip xspace null ' +
    'sloppy raggedright raggedleft centering newblock bibinfo natexlab allowbreak nobreak break penalty leavevmode'
  ).split(' '),
);

/** Commands whose first argument is not read, though the next is: an address, a language, a size. */
export const firstArgumentUnread: ReadonlySet<string> = new Set([
  'href',
  'foreignlanguage',
  'textcolor',
  'bibinfo',
  'hyperlink',
]);

/** Commands that put quotation marks around their argument. */
export const quoting: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['enquote', ['“', '”']],
  ['mkbibquote', ['“', '”']],
  ['enquote*', ['‘', '’']],
  ['textquote', ['“', '”']],
]);
