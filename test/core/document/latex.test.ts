import assert from 'node:assert/strict';
import { parseDocument } from '../../../src/core/document/parse.ts';
import type { Document } from '../../../src/core/document/document.ts';

const read = (text: string): Document => parseDocument({ uri: 'memory:/a.tex', text, format: 'latex' });

const paper = String.raw`\documentclass[12pt]{article}
\title{Fees of small ports}
\author{Ada Ruiz\thanks{University of Oland} \and Ong, Mei}
\date{May 2019}
\begin{document}
\maketitle
% A note to ourselves.
\begin{abstract}
Small ports charge \emph{landing fees}. % every year
They rose by 3\% in Table~\ref{fees}.
\end{abstract}
\section*{What ports charge}\label{charge}
The first paragraph goes on
% without a break
here \citep[see][]{ong}.

\begin{itemize}
\item one board
\item[b] another board
\end{itemize}
\subsection{Boards}
\paragraph{Seats.} There are  \textbf{five} at \href{https://e.example}{each port}.
\begin{verbatim}
\section{None}
\end{verbatim}
\end{document}
After the end.
`;

describe('a LaTeX file as a document', () => {
  it('is read as it prints, without commands and comments', () => {
    const { reading, blocks } = read(paper);
    assert.deepEqual(
      blocks
        .filter((b) => b.kind !== 'code')
        .map((b) => [b.kind, reading.text.slice(b.reading.start, b.reading.end).trim()]),
      [
        ['paragraph', 'Small ports charge landing fees. They rose by 3% in Table .'],
        ['heading', 'What ports charge'],
        ['paragraph', 'The first paragraph goes on here .'],
        ['item', 'one board'],
        ['item', 'another board'],
        ['heading', 'Boards'],
        ['heading', 'Seats.'],
        ['paragraph', 'There are five at each port.'],
      ],
    );
  });

  it('has its title, authors and year from the commands that give them', () => {
    const { metadata } = read(paper);
    assert.equal(metadata.title, 'Fees of small ports');
    assert.deepEqual(metadata.authors, [
      { family: 'Ruiz', given: 'Ada' },
      { family: 'Ong', given: 'Mei' },
    ]);
    assert.equal(metadata.year, 2019);
  });

  it('has the sections that its commands name', () => {
    assert.deepEqual(
      read(paper).outline.map(({ level, text }) => [level, text.trim()]),
      [
        [2, 'What ports charge'],
        [3, 'Boards'],
        [5, 'Seats.'],
      ],
    );
    assert.deepEqual(
      read('\\chapter{One}\n\\section{Two}\n').outline.map(({ level }) => level),
      [2, 3],
    );
  });
});
