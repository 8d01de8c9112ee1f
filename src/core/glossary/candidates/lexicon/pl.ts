/** Words of Polish; see {@link Lexicon}. Written by hand from general knowledge of the language. */
export const pl = {
  function: `i a o w z u na do od po za ze we ku oraz lub albo ale lecz czy nie tak jak jako że żeby aby by gdy kiedy jeśli jeżeli
    dla przez przy pod nad przed między pomiędzy wśród bez wobec oprócz poza około podczas według względem dzięki mimo pomimo
    wzdłuż jest są był była było były być będzie będą został została zostało zostały zostać zostanie może mogą można należy trzeba
    ma mają mieć miał się siebie sobie to ta ten te ci tego tej tych temu tym tymi tą tę tamten taki taka takie takich takim
    takiego takiej który która które którzy którego której których któremu którym którymi którą co czego czemu czym kto kogo
    komu kim jego jej ich im mu go ją je nim nimi niego niej nich on ona ono oni one my wy ja nas nam nami was wam jaki jaka jakie
    jakich swój swoja swoje swoich swojego swojej każdy każda każde każdego każdej wszystkie wszystkich wszystko inne innych inny
    inna innego innej sam sama samo samego również także też tylko już jeszcze bardzo bardziej najbardziej więcej mniej najmniej
    natomiast jednak zatem więc ponieważ gdyż bowiem np itp itd tj m.in tzw czyli zarówno między innymi ponadto tu tam gdzie
    dlatego wtedy zawsze nigdy często zwykle obecnie stąd bądź ani niż iż pierwszy pierwsza drugi druga dwa dwie dwóch trzech trzy
    cztery kilka kilku wiele wielu oba obu obydwu jeden jedna jedno jednej jednego poprzez odnośnie wraz in ex celu ramach`,
  verbs: `przedstawiono przedstawia przedstawiają przedstawiony opisano opisuje opisana omówiono omawia zaprezentowano prezentuje
    podano pokazano wykazano wykazały wykazała stwierdzono zastosowano zastosowany wykorzystano wykorzystuje wykorzystujący
    wykorzystująca wykorzystujące przeprowadzono przeprowadzone przeprowadzonych uzyskano uzyskane uzyskanych otrzymano otrzymane
    otrzymanych opracowano opracowany zaproponowano proponowany proponowana zaproponowany dokonano określono wyznaczono zbadano
    analizowano przeanalizowano zrealizowano wykonano porównano umożliwia umożliwiają pozwala pozwalają zawiera zawierają stanowi
    stanowią dotyczy dotyczą polega wynika zależy posiada powoduje wskazuje wskazano wpływa służy składa obejmuje występuje
    występują występujących stosowane stosowanych stosowany polegający mający mające oparty oparte opartych związane związanych
    związany prowadzone uwzględniono skupiono potwierdzają potwierdzono zapewnia pozwoliło umożliwił umożliwiło dobrano badano
    rozważano sprawdzono zwrócono wybrano wybrane wybranych wybranej dotyczące dotyczących dotyczącą niniejszy niniejszej
    niniejszym niniejsza uzyskania wykorzystanie wykorzystania wykorzystaniem zastosowanie zastosowania zastosowaniem zastosowań`,
  vague: `artykuł artykule artykułu praca pracy pracę praca referat referacie wynik wyniki wyników metoda metody metodę metod
    sposób sposobu przypadek przypadku przypadkach celem cel możliwość możliwości wpływ wpływu autor autorzy autorów badania badań
    badaniach problem problemu problemy zagadnienia zagadnień zagadnienie rozwiązanie rozwiązania rozwiązań zakres zakresu
    zakresie podstawie podstawa podstawowe analiza analizy analizę analizie wartość wartości przykład przykłady przykładowe
    przykładów rodzaj rodzaju rodzajów część części ocena oceny temat tematu postać postaci względu uwagi uwagę różnych różne
    różny nowy nowa nowe nowej nowych nowego duży duża duże dużej małej mały dobry dobre lepsze odpowiedni odpowiedniego
    odpowiednich odpowiednie poszczególnych ogólny ogólne główny główne głównych istotny istotne ważny możliwe możliwy możliwych
    użycie użyciem użycia pomocą porównanie porównania porównaniu warunki warunków warunkach rok roku lat latach procent średni
    średnie średniej liczba liczby stan stanu poziom poziomu typ typu dane danych wymagań zależności zależność czas czasu opis`,
} as const;
