/** Words of German; see {@link Lexicon}. Written by hand from general knowledge of the language. */
export const de = {
  function: `der die das den dem des ein eine einer eines einem einen und oder aber sondern denn nicht kein keine keiner keinen
    keinem ist sind war waren wird werden wurde wurden worden geworden sein seine seiner seinen seinem bin bist gewesen wäre wären
    hat haben hatte hatten hätte hätten habe gehabt kann können könnte könnten konnte konnten darf dürfen muss müssen müsste soll
    sollen sollte sollten will wollen wollte mag mögen möchte zu zur zum im in ins am an ans vom von mit bei beim nach aus auf für
    durch gegen ohne um als wie dass wenn weil ob da obwohl während bis seit sich sie er es wir ihr ihre ihren ihrem ihrer ihm ihn
    ihnen uns unser unsere unserer ich mich mir mein meine du dich dir man auch nur noch schon so sowie über unter vor zwischen
    neben hinter dieser diese dieses diesen diesem jener jene jenes jeder jede jedes jeden jedem aller alle alles allen allem
    mancher manche einige einigen einiger mehrere mehreren viele vielen vieler viel wenig wenige weniger mehr meist meisten sehr
    zwar doch jedoch dabei daher damit dazu davon dafür daran darauf darin darüber hier dort dann nun nur immer nie oft etwa
    bereits bzw beziehungsweise etc usw vgl z.b d.h u.a s abs art nr ff f gemäß laut wegen trotz aufgrund hinsichtlich bezüglich
    innerhalb außerhalb welche welcher welches welchen was wer wo wann warum weshalb derer dessen deren selbst selber andere
    anderen anderer anderes anderem zwei drei vier fünf sechs sieben acht neun zehn erste ersten erster zweite zweiten dritte
    dritten letzte letzten insbesondere ferner zudem außerdem somit sodass entweder weder falls sofern soweit soll`,
  vague: `Art Weise Fall Fälle Fällen Teil Teile Teilen Beispiel Beispiele Zahl Anzahl Seite Seiten Zeit Zeiten Jahr Jahre Jahren
    Jahres Tag Tage Tagen Monat Monate Monaten Woche Wochen Ende Anfang Grund Gründe Gründen Frage Fragen Problem Probleme Punkt
    Punkte Sinn Rahmen Bereich Bereiche Bereichen Ergebnis Ergebnisse Ergebnissen Methode Methoden Ansatz Ansätze Studie Studien
    Arbeit Arbeiten Beitrag Artikel Absatz Nummer Satz Abbildung Tabelle Kapitel Abschnitt Autor Autoren Autorin Begriff Begriffe
    Ziel Ziele Mittel Form Formen Rolle Bedeutung Möglichkeit Möglichkeiten Vergleich Bezug Hinblick Hinsicht Folge Folgen Blick
    Weg Wege Lage Stelle Stellen Mensch Menschen Person Personen Leute Mann Frau Welt Land Prozent Januar Februar März April Mai
    Juni Juli August September Oktober November Dezember Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag neue neuen
    neuer neues große großen großer kleine kleinen gute guten verschiedene verschiedenen bestimmte bestimmten weitere weiteren
    weiterer eigene eigenen wichtige wichtigen wesentliche wesentlichen jeweilige jeweiligen folgende folgenden entsprechende
    entsprechenden genannten genannte`,
} as const;
