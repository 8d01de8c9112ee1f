/** Words of Portuguese; see {@link Lexicon}. Written by hand from general knowledge of the language. */
export const pt = {
  link: `de do da dos das`,
  function: `o a os as um uma uns umas de do da dos das e ou mas nem que se não em no na nos nas num numa nuns numas por pelo pela
    pelos pelas para com sem sob sobre entre até desde contra perante após ante ao à aos às é são era eram foi foram ser sendo sido
    seja sejam será serão seria seriam está estão estava estavam estar esteve estiveram estado tem têm tinha tinham ter teve
    tiveram tendo tido terá terão teria há havia haver houve haverá haja eu tu ele ela eles elas nós vós você vocês me te lhe lhes
    nos vos se si mim meu minha meus minhas teu tua seu sua seus suas nosso nossa nossos nossas este esta estes estas esse essa
    esses essas aquele aquela aqueles aquelas isto isso aquilo neste nesta nestes nestas nesse nessa naquele naquela deste desta
    destes destas desse dessa desses dessas daquele daquela disto disso qual quais quem cujo cuja cujos cujas onde quando como
    quanto quanta quantos porque porquê pois portanto porém contudo todavia entretanto embora enquanto assim também já ainda
    sempre nunca jamais só apenas mesmo mesma mesmos mesmas muito muita muitos muitas pouco pouca poucos poucas mais menos tão
    tanto tanta tantos todo toda todos todas tudo nada algo alguém ninguém algum alguma alguns algumas nenhum nenhuma outro outra
    outros outras cada qualquer quaisquer tal tais aqui ali lá cá agora hoje ontem amanhã depois antes então logo talvez sim bem
    mal quase através durante segundo conforme dois duas três quatro cinco seis sete oito nove dez onze doze vinte trinta quarenta
    cinquenta cem cento mil milhão milhões primeiro primeira segunda terceiro terceira último última últimos últimas além acerca
    dentro fora perto longe cima baixo junto face mediante senão aliás afinal nomeadamente cerca`,
  verbs: `vai vão ir ia iam vamos fez fazer faz fazem fazia feito feita feitos fizeram fará pode podem poder podia podiam pôde
    poderá poderão poderia deve devem dever devia deviam deverá deverão quer querem querer queria quis disse dizer diz dizem dizia
    dito afirmou afirma garante garantiu garantir explica explicou considera considerou considerar acha achar acredita dá dar dão
    deu deram dado dada fica ficar ficou ficaram ficam vem vêm vir veio vieram vinha ver vê viu vista visto passa passar passou
    passaram passado põe pôr pôs posto sabe saber sabem sabia soube chega chegar chegou chegaram continua continuar continuou
    continuam começa começar começou começaram deixa deixar deixou deixaram leva levar levou levaram encontra encontrar encontrou
    encontram encontrado parece parecem pretende pretendem permite permitir permitem espera esperar existe existem quero conta
    contar trata tratar usa usar utilizar tomar tomou toma apresenta apresentar apresentou apresentado entrar entrou sair saiu
    saíram voltar voltou volta mostra mostrar mostrou mostraram realizar realizado realizada recebeu receber criar criou morreu
    morreram acaba acabou acabar anunciou lembrou admitiu admite defende defendeu pediu pedir decidiu decidir aprovou vota juntou
    ganhou ganhar perdeu perder conseguiu conseguir manter mantém mantêm tornar tornou ocorreu aconteceu acontecer refere referiu
    sublinhou adiantou revelou revela prevê previsto prevista falar falou fala estivesse fosse fossem tivesse`,
  vague: `vez vezes forma formas modo modos tipo tipos caso casos parte partes coisa coisas exemplo número ponto pontos fim início
    nível lado conta facto fato questão questões problema problemas situação altura lugar local tempo momento hora horas minuto
    minutos dia dias semana semanas mês meses ano anos manhã tarde noite janeiro fevereiro março abril maio junho julho agosto
    setembro outubro novembro dezembro segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo novo nova
    novos novas grande grandes pequeno pequena pequenos bom boa bons boas maior maiores menor melhor melhores pior próximo próxima
    próximos importante importantes possível principal principais diferente diferentes próprio própria próprios vários várias
    certo certa certos total geral gerais actual atual maioria metade cento resto base maneira sentido efeito razão objectivo
    objetivo resultado resultados estudo trabalho artigo método análise pessoa pessoas homem homens mulher mulheres gente mundo
    país cidade zona contos euros escudos dólares quilómetros metros`,
} as const;
