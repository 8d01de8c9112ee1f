/** Words of French; see {@link Lexicon}. Written by hand from general knowledge of the language. */
export const fr = {
  link: `de du des d`,
  function: `le la les l un une de du des d et ou mais donc or ni car ne pas plus moins est sont était étaient été être suis es
    sommes êtes serait seraient sera seront fut furent soit soient a ont avait avaient avoir aura auront aurait auraient eu ai as
    avons avez au aux à en dans par pour sur sous avec sans entre vers chez contre depuis pendant avant après lors dès jusque
    jusqu qui que quoi dont où quel quelle quels quelles qu ce cet cette ces c cela ceci ça celui celle ceux celles se s sa son ses
    leur leurs lui elle elles il ils on nous vous je j me m te t tu toi moi mon ma mes ton ta tes notre nos votre vos y n comme si
    ainsi alors aussi bien très trop peu beaucoup tout toute tous toutes même mêmes autre autres autant tel telle tels telles
    chaque plusieurs quelques quelque certains certaines certain certaine aucun aucune non oui encore toujours jamais déjà
    souvent parfois puis ensuite enfin cependant toutefois néanmoins pourtant afin lorsque lorsqu quand puisque parce tandis
    malgré selon hors parmi environ presque près loin ici là hier aujourd hui demain maintenant deux trois quatre cinq six sept
    huit neuf dix cent mille million millions milliard milliards première premier second seconde dernier dernière derniers
    dernières notamment également surtout seulement plutôt celui-ci celle-ci ceux-ci dessus dessous etc via ci cette autour
    face grâce suite cours travers lieu m. mme mlle dr`,
  verbs: `fait faire font faisait fera ferait faite faits dit dire disait disent dira déclaré déclare déclarait affirmé affirme
    annoncé annonce annoncer peut peuvent pouvait pourrait pourraient pourra pouvoir pu doit doivent devait devrait devraient
    devra devoir dû veut veulent voulait voudrait vouloir voulu va vont allait aller allé ira iront vient viennent venait venir
    venu venue prend prennent prendre pris prise prenait met mettre mettent mis mise voit voir vu vue voient sait savoir savent
    su faut falloir fallait faudra trouve trouver trouvé trouvée trouvent donne donner donné donnée permet permettre permettent
    permis permettra passe passer passé passée reste rester resté restent semble sembler semblent devient devenir devenu devenue
    deviennent demande demander demandé indique indiquer indiqué explique expliquer expliqué rappelle rappeler rappelé estime
    estimer estimé précise précisé souligne souligné ajoute ajouté ajouter porte porter porté tient tenir tenu tenue suit suivre
    suivi rend rendre rendu lance lancé lancer appelle appeler appelé arrive arriver arrivé montre montrer montré existe exister
    compte compter comprendre compris concerne concernant reconnaît reconnu reçu recevoir présente présenter présenté propose
    proposé proposer utilise utilisé utiliser utilisée utilisés considère considéré cherche chercher décide décidé décider entend
    entendre perdu perdre gagné gagner mort né née ayant étant prévu prévue prévus situé située appartient débuté commence
    commencé commencer continue continuer met touché tué tués blessés connaît connu connue aurait-il serait-il vivre obtenu obtenir
    atteint atteindre créé créer ouvert ouvrir fermé organisé organisée publié publiée dirigé dirigée intitulé réalisé réalisée
    effectué effectuée assure assuré confirmé confirme révélé révèle dénoncé dénonce accusé jugé évoqué évoque soutenu voté voter`,
  vague: `façon manière sorte type cas fois partie fin début exemple chose choses point points nombre ensemble moyen moyens
    besoin raison raisons effet effets niveau question questions problème problèmes place rôle temps période moment jour jours
    semaine semaines mois an ans année années heure heures minute minutes siècle matin soir nuit après-midi janvier février mars
    avril mai juin juillet août septembre octobre novembre décembre lundi mardi mercredi jeudi vendredi samedi dimanche nouveau
    nouvelle nouveaux nouvelles nouvel grand grande grands grandes petit petite petits petites bon bonne bons bonnes mauvais
    mauvaise important importante importants importantes principal principale principaux principales différent différente
    différents différentes plusieurs seul seule seuls seules haut haute bas basse long longue jeune jeunes vieux ancien ancienne
    anciens propre propres possible possibles particulier particulière général générale généraux générales actuel actuelle
    actuellement récent récente total totale totalité majorité reste côté base cadre occasion mesure mesures titre nom noms terme
    termes article articles auteur auteurs étude étude résultat résultats méthode méthodes approche analyse travail travaux source
    sources date photo image voir vue personne personnes gens homme hommes femme femmes monde pays ville part parts lieux zone
    situation objectif objectifs but aspect aspects élément éléments ligne lignes kilomètres mètres pourcent euros dollars`,
} as const;
