/** Words of Spanish; see {@link Lexicon}. Written by hand from general knowledge of the language. */
export const es = {
  link: `de del`,
  function: `el la los las lo un una unos unas de del y e o u pero sino ni que no se en por para con sin sobre entre hasta desde
    contra ante bajo tras según durante mediante al a es son era eran fue fueron ser siendo sido sea sean será serán sería está
    están estaba estaban estar estado ha han había habían haber hay hubo habrá haya he tiene tienen tenía tener tuvo yo tú él ella
    ellos ellas nosotros usted ustedes me te le les nos mi mis tu tus su sus nuestro nuestra nuestros nuestras suyo este esta estos
    estas ese esa esos esas aquel aquella aquellos esto eso aquello cual cuales quien quienes cuyo cuya cuyos cuyas donde cuando
    como cómo qué quién cuál cuanto porque pues aunque mientras si sí así también tampoco ya aún todavía siempre nunca solo sólo
    mismo misma mismos mismas muy mucho mucha muchos muchas poco poca pocos más menos tan tanto tanta todo toda todos todas nada
    algo alguien nadie algún alguno alguna algunos algunas ningún ninguna otro otra otros otras cada cualquier tal tales aquí allí
    ahí ahora hoy ayer mañana después antes luego entonces quizás bien mal casi dos tres cuatro cinco seis siete ocho nueve diez
    cien mil millón millones primer primero primera segundo segunda tercero último última además dentro fuera cerca lejos etc vez`,
  verbs: `puede pueden podía podría podrán poder debe deben debería deberán deber hace hacen hacer hizo hecho dice dicen decir dijo
    dicho dicha dichos dichas va van ir iba da dan dar dio dado dada ve ven ver visto queda quedar quedó llega llegar llegó sigue
    seguir pone poner puso puesto sabe saber quiere quieren querer permite permiten permitir establece establecer establecido
    establecida considera considerar presenta presentar existe existen realizar realizado realizada utilizar utilizado tratar
    trata parece encuentra encontrar muestra mostrar corresponde corresponda incluye incluir refiere respecto`,
  vague: `vez veces forma formas modo modos tipo tipos caso casos parte partes cosa cosas ejemplo número punto puntos fin inicio
    nivel lado hecho cuestión problema problemas situación lugar tiempo momento hora horas día días semana semanas mes meses año
    años enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre lunes martes miércoles jueves
    viernes sábado domingo nuevo nueva nuevos nuevas gran grande grandes pequeño pequeña buen bueno buena mayor mayores menor mejor
    importante importantes posible principal principales diferente diferentes propio propia propios varios varias cierto cierta
    total general generales actual mayoría resto base manera sentido efecto efectos razón objetivo resultado resultados estudio
    trabajo artículo método análisis persona personas hombre mujer mundo país`,
} as const;
