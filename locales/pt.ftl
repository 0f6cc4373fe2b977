# Português (do Brasil, de você). Sections and keys as in en.ftl.
# The words that stay the same everywhere: pedido, serviço, painel, reposição (refill), drip-feed, chave de API, saldo, link.
# CLDR has 0 in "one" here ("0 pedido"), which nobody writes: a count that can be 0 has [0] as well.
# "many" is for whole millions only ("um milhão de pedidos"): no count here gets there.

language-name = Português

## The bot itself

bot-description =
    Use seu painel SMM por este chat: encontre serviços, faça pedidos de todo tipo, acompanhe, peça reposição, cancele e receba um aviso quando terminarem.

    Conecte a chave de API da sua conta do painel com /connect. Ela fica guardada com criptografia.
bot-short-description = Seu painel SMM no chat: pedidos, acompanhamento, reposição e cancelamento. Aviso quando terminar.

command-start = Menu
command-order = Fazer um pedido
command-mass = Vários pedidos de uma vez, por linhas ou arquivo
command-services = Ver os serviços
command-search = Buscar um serviço por palavras ou ID
command-favorites = Seus serviços favoritos
command-orders = Seus pedidos recentes
command-status = Status de qualquer pedido pelo ID
command-track = Acompanhar pedidos feitos fora do bot
command-refill = Pedir reposição
command-refills = Suas reposições e o status delas
command-cancel = Sair da pergunta atual ou cancelar pedidos pelo ID
command-export = Seus pedidos em um arquivo CSV
command-stats = Gastos e pedidos em uma imagem
command-board = Fixar seus pedidos em andamento
command-balance = Saldo da sua conta
command-connect = Conectar uma chave de API
command-accounts = Suas contas conectadas
command-disconnect = Remover uma conta e a chave dela
command-settings = Avisos e idioma
command-language = Escolher o idioma
command-help = O que o bot faz
command-privacy = O que fica guardado e como apagar
command-admin = Administrar o bot: pessoas, painéis, avisos

plain = { $text }
optional = <i>opcional</i>
apology =
    ⚠️ <b>Algo deu errado do nosso lado.</b>
    Ficou registrado (código <code>{ $code }</code>). Tente de novo; se estava fazendo um pedido, olhe /orders antes.
unknown-command = Não conheço { $command }. Veja o que eu sei fazer: /help
only-text = Só entendo texto e botões. Envie palavras para achar um serviço, um link ou IDs de pedidos. /help
crowd = ✋ Foi mais do que consigo atender um a um. Respondo à última mensagem; algumas anteriores ficaram de fora e nada delas foi feito.
not-allowed = 🔒 Este bot é privado.
invitation-over = 🔒 Este convite já foi usado ou expirou. Peça outro.
not-allowed-any-more = 🔒 Este bot agora é privado e não faz mais nada por você. /privacy apaga o que está guardado sobre você; /disconnect, uma conta.
private-only = 🔒 Vamos conversar no privado: sua chave, seu saldo e seus pedidos só dizem respeito a você.
private-only-key = ⚠️ Sua mensagem tem uma chave e eu não consigo apagar aqui: apague a mensagem e crie uma chave nova no painel.
private-only-key-removed = ⚠️ Apaguei sua mensagem com a chave. Outras pessoas podem ter visto: crie uma chave nova no painel.
unknown-button = Este botão não funciona mais. Abra o menu com /start.
nothing-to-tap = Não há esse botão abaixo da última mensagem. Toque nele onde o vir ou abra o menu: /start
question-over = Esta pergunta já acabou: foi respondida, descartada ou outra tomou o lugar dela.
dialogue-dropped = ✖️ Tudo bem, deixa pra lá. Nada foi enviado nem alterado.
gone-account = Esta conta não está mais conectada.
gone-panel = Este painel não é mais oferecido aqui.
gone-draft = Este card expirou. Comece o pedido de novo.
gone-placed = O painel fez o pedido como { $id }, mas a conta dele foi desconectada enquanto isso: não acompanho.
gone-order = Este pedido não está mais na sua lista.
gone-id = O painel deu este ID a um pedido mais novo: não dá mais para perguntar por este.

button-menu = 🏠 Menu
button-back = ‹ Voltar
button-cancel = ✖️ Cancelar
button-skip = Pular ›
button-previous-page = ‹ Anterior
button-next-page = Próxima ›
button-refresh = 🔄 Atualizar
button-try-again = 🔄 Tentar de novo
button-copy-id = 📋 Copiar ID
button-help = ❓ Ajuda
button-language = 🌐 Idioma
button-private = Abrir chat privado
button-choice = { $label }
button-chosen = ✅ { $label }

## Problems: what happened, was money taken, what next

problem-rejected = ❌ <b>O painel recusou.</b> Nada foi cobrado.
nothing-charged = Nada foi cobrado.
problem-key = O painel não aceita a chave de API.
problem-key-of-action = O painel não aceita a chave de API para isto, embora a aceite para o resto. Tente de novo; se continuar assim, pergunte ao suporte do painel.
key-unwatched = Os pedidos desta conta não são acompanhados até chegar uma chave nova ou <b>Tentar de novo</b> dar certo.
problem-service = O serviço não está disponível. Escolha outro: /services
problem-link = Confira o link: ele precisa ser público e do tipo que o serviço pede.
problem-duplicate-link = Ainda há um pedido em andamento para este link. Espere terminar ou use outro serviço.
problem-quantity = Escolha uma quantidade dentro dos limites do serviço.
problem-maintenance = 🚧 <b>Manutenção até { $time }.</b> Nada foi enviado e nada foi cobrado. Tente depois disso.
problem-maintenance-over = 🚧 <b>Houve manutenção.</b> Nada foi enviado e nada foi cobrado. Tente de novo.
problem-funds = O saldo não é suficiente. Adicione saldo no painel e tente de novo.
problem-order = Confira o ID: precisa ser de um pedido desta conta.
problem-refill = Este pedido não pode ter reposição agora.
problem-rate =
    { $seconds ->
        [0] O painel pediu para ir mais devagar. Tente de novo daqui a pouco.
        [one] O painel pediu para ir mais devagar. Tente de novo em { $seconds } segundo.
       *[other] O painel pediu para ir mais devagar. Tente de novo em { $seconds } segundos.
    }
problem-rate-minutes =
    { $minutes ->
        [one] O painel pediu para ir mais devagar. Tente de novo em { $minutes } minuto.
       *[other] O painel pediu para ir mais devagar. Tente de novo em { $minutes } minutos.
    }
problem-rate-hours =
    { $hours ->
        [one] O painel pediu para ir mais devagar. Tente de novo em { $hours } hora.
       *[other] O painel pediu para ir mais devagar. Tente de novo em { $hours } horas.
    }
problem-transient = O painel está com problemas. Tente de novo em alguns minutos.
problem-absent = Este painel não oferece isso.
problem-other = Confira o que você digitou ou tente mais tarde.
problem-unreachable = 📡 <b>Não foi possível conectar ao painel.</b> Nada foi enviado nem cobrado. Tente de novo em alguns minutos.
problem-gone = 🚪 <b>Este bot não trabalha mais com o painel desta conta.</b> Nada foi enviado nem cobrado. Seus pedidos continuam no painel; o que sei deles fica aqui até você desconectar a conta.
problem-unreadable = 🤷 <b>A resposta do painel não fez sentido.</b> Nada foi cobrado. Tente de novo em alguns minutos.
problem-unknown = ❓ <b>O painel não disse se foi feito ou não.</b> Confira antes de tentar de novo.
panel-says = { $text }

## Start, menu, help

button-new-order = 🛒 Novo pedido
button-orders = 📦 Meus pedidos
button-refills = ♻️ Reposições
button-favorites = ⭐ Favoritos
button-balance = 💰 Saldo
button-accounts = 👤 Contas
button-settings = ⚙️ Configurações
button-stats = 📊 Estatísticas
button-board = 📌 Quadro
button-services = 🗂 Serviços
button-search = 🔎 Buscar

welcome = 👋 <b>Olá, { $name }!</b>
welcome-what = Este é o seu painel SMM no chat: encontre serviços, faça pedidos, acompanhe, peça reposição, cancele e receba um aviso quando terminarem.
welcome-how = Para começar, conecte a chave de API da sua conta do painel. Ela fica guardada com criptografia, e a mensagem com ela é apagada na hora.
menu-title = 🏠 <b>{ $account }</b>
menu-open =
    { $count ->
        [0] Nenhum pedido em andamento.
        [one] <b>{ $count }</b> pedido em andamento.
       *[other] <b>{ $count }</b> pedidos em andamento.
    }
help-title = <b>O que eu sei fazer</b>
help-ordering = <b>Fazer pedidos</b>
help-orders = <b>Seus pedidos</b>
help-account = <b>Sua conta</b>
help-bot = <b>Este bot</b>
help-line = { $command } — { $what }
help-words =
    <b>Sem nenhum comando</b>
    Palavras buscam serviços. Um link mostra os serviços para ele. <code>123,124 status</code> mostra o status, <code>reposição 123</code> pede reposição e <code>cancelar 123 124</code> cancela.
    Com pressa? <code>/order 1 https://… 1000</code>

## Connecting accounts

button-connect = 🔑 Conectar
button-connect-another = ➕ Conectar outra conta
button-another-account = ➕ Outra conta
button-new-key = 🔑 Chave nova
button-new-key-of = 🔑 Chave nova: { $account }
button-disconnect = 🗑 Desconectar
button-disconnect-account = 🗑 Desconectar { $account }
button-rename = ✏️ Renomear { $account }
button-use-account = ▶️ Usar { $account }
button-panel-site = ❔ Onde está minha chave?
button-add-funds = 💳 Adicionar saldo
connect-first = 🔑 Primeiro conecte a chave de API da sua conta do painel.
choose-panel = Em qual painel você tem conta?
choose-panel-first = 🔑 Apaguei sua mensagem e não enviei a chave para lugar nenhum. Escolha o painel dela e envie de novo.
key-ask =
    🔑 <b>Chave de API</b>
    Envie a chave de API da sua conta em <b>{ $panel }</b>. Ela fica no site do painel, em Conta (Account).
key-ask-of =
    🔑 <b>Chave de API nova para { $account }</b>
    Envie a chave de API nova desta conta. Ela fica no site do painel, em Conta (Account).
key-ask-hint = Apago sua mensagem na hora e guardo a chave com criptografia.
key-ask-again = Envie outra chave, ou /cancel.
key-is-of = ❌ Esta é a chave de { $account }, que já está conectada. Nada mudou.
key-whose =
    { $several ->
        [no] 🔑 <b>É uma chave nova de { $account }?</b>
       *[yes] 🔑 <b>É uma chave nova de uma destas contas?</b>
    }
    A chave funciona, mas não me mostra nenhum dos pedidos que conheço, então não dá para saber. Uma chave nova toma o lugar da antiga; outra conta fica guardada ao lado.
key-malformed = ❌ Isto não parece uma chave de API: ela é uma palavra só, de letras e números, sem espaços. Envie mais uma vez, ou /cancel.
key-not-connected = <b>Não conectada.</b> Nada foi guardado.
key-too-many = ⏳ <b>Chaves demais foram recusadas.</b> Desta vez não perguntei nada ao painel. Tente de novo em { $minutes } min, ou /cancel.
key-delete-yourself = ⚠️ Não consegui apagar sua mensagem com a chave. Apague você, por favor.
key-taken-out =
    { $message ->
        [deleted] 🔑 Havia uma chave de API na sua mensagem: eu a apaguei e não enviei a chave a lugar nenhum.
       *[stays] 🔑 Havia uma chave de API na sua mensagem. Não a enviei a lugar nenhum, mas não consegui apagar a mensagem: apague-a você, por favor.
    }
    Para conectar uma conta, toque no botão e envie só a chave.
one-by-one = 🐢 O painel de { $account } só informa sobre os pedidos um por um. Verifico os seus um de cada vez: se forem muitos, o aviso de que terminaram demora um pouco mais.
key-refused =
    🔑 <b>A chave de { $account } não funciona mais.</b>
    Parei de consultar o painel com ela. Seus pedidos continuam por lá; conecte uma chave nova e eu volto a acompanhar.
    <blockquote expandable>{ $reason }</blockquote>
connected = ✅ <b>Conta conectada: { $account }</b>
connected-again = ✅ <b>Conta conectada de novo: { $account }</b>
balance-title = 💰 <b>{ $account }</b>
balance-line = Saldo: <b>{ $balance }</b>
account-line = 👤 { $account }
accounts-title =
    { $count ->
        [0] 👤 Nenhuma conta conectada.
        [one] 👤 <b>Uma conta conectada</b>
       *[other] 👤 <b>{ $count } contas conectadas</b>
    }
account-item =
    { $state ->
        [active] ✅ <b>{ $account }</b> · em uso
        [refused] ⚠️ { $account } · chave recusada
        [gone] ⚠️ { $account } · painel não mais disponível
       *[other] • { $account }
    }
rename-ask =
    ✏️ <b>Um nome novo para { $account }</b>
    Ele aparece nos cards quando você tem várias contas.
bad-name = ⚠️ Envie um nome de 1 a { $limit } caracteres.
disconnect-ask =
    🗑 <b>Desconectar { $account }?</b>
    A chave e tudo o que está guardado desta conta serão apagados: pedidos, reposições e favoritos daqui.
    { $open ->
        [0] No painel, nada muda.
        [one] No painel, nada muda; { $open } pedido em andamento deixa de ser acompanhado.
       *[other] No painel, nada muda; { $open } pedidos em andamento deixam de ser acompanhados.
    }
disconnect-nothing = Nenhuma conta conectada. /connect
disconnected = 🗑 { $account } foi desconectada, e tudo o que estava guardado dela foi apagado.

## Services

button-categories = 🗂 Categorias
button-order = 🛒 Pedir
button-favorite = ☆ Favorito
button-favorite-off = ⭐ Favorito
categories-title =
    { $count ->
        [0] 🗂 <b>{ $count } categorias</b>
        [one] 🗂 <b>{ $count } categoria</b>
       *[other] 🗂 <b>{ $count } categorias</b>
    }
categories-hint = Escolha uma ou me envie palavras para buscar.
category-button = { $name } · { $count }
category-title = 🗂 <b>{ $name }</b> · { $count }
category-gone = Esta categoria não está mais disponível.
services-none = O painel não oferece serviços para esta conta.
services-failed = <b>Não foi possível carregar os serviços.</b>
service-item =
    <b>{ $number }.</b> { $name }
    { $id } · <b>{ $price }</b> por 1000 · { $min }–{ $max }
service-item-package =
    <b>{ $number }.</b> { $name }
    { $id } · <b>{ $price }</b> por pacote
service-line = 📦 { $id } · { $name }
service-title = 📦 <b>{ $id }</b> · <b>{ $name }</b>
service-category = 🗂 { $category }
service-price = 💵 Preço por 1000: <b>{ $price }</b>
service-price-package = 💵 Preço do pacote: <b>{ $price }</b>
service-limits = 🔢 Mín.: { $min } · Máx.: { $max }
service-type = 🧩 Tipo: { $type }
service-type-unknown = ⚠️ Não conheço este tipo: peço um link e uma quantidade. O painel pode querer mais e recusar.
service-refill =
    { $allowed ->
        [yes] ♻️ Reposição: sim
       *[no] ♻️ Reposição: não
    }
service-cancel =
    { $allowed ->
        [yes] ✖️ Cancelamento: sim
       *[no] ✖️ Cancelamento: não
    }
service-drip-feed =
    { $allowed ->
        [yes] 💧 Drip-feed: sim
       *[no] 💧 Drip-feed: não
    }
service-average-time = ⏱ Tempo médio: { $time }
service-send-link = 🔗 Envie um link e eu peço isto para ele.
service-gone = O serviço { $id } não está disponível para a sua conta (ou não está mais).
search-ask =
    🔎 <b>O que você procura?</b>
    Envie palavras (<i>curtidas instagram</i>) ou o ID de um serviço.
search-title =
    { $count ->
        [0] 🔎 “{ $words }” · { $count } serviços
        [one] 🔎 “{ $words }” · { $count } serviço
       *[other] 🔎 “{ $words }” · { $count } serviços
    }
search-words = 🔎 “{ $words }”
search-none = 🔎 Não achei nada para “{ $words }”. Tente menos palavras ou outras.
numbered = <b>{ $number }.</b> { $item }
favorite-item-gone = ⭐ { $id } · ⚠️ não está mais disponível
favorites-title = ⭐ <b>Favoritos</b> · { $count }
favorites-none = Nada aqui ainda. Toque em <b>☆ Favorito</b> em um serviço ou em <b>⚡ Salvar modelo</b> em um pedido que terminou.
favorite-added = ⭐ Adicionado aos favoritos
favorite-removed = Removido dos favoritos
inline-connect = 🔑 Primeiro conecte sua conta do painel
inline-down = 🔌 O painel não responde agora
inline-description =
    { $price } por 1000 · { $min }–{ $max }
    { $category }
inline-description-package =
    { $price } por pacote
    { $category }
inline-sent = 📦 <b>{ $id }</b> · { $name }
preset-button = ⚡ { $name }
preset-item = ⚡ { $name } · { $id }
preset-item-gone = ⚡ { $name } · ⚠️ { $id } não está mais disponível
preset-saved = ⚡ Modelo salvo: { $name }. Ele aparece quando você cola um link e em /favorites.
gone-preset = Este modelo não existe mais.
button-preset = ⚡ Salvar modelo
button-more = Mais ›
link-title = 🔗 <b>{ $network }</b>: o que você quer para este link?
link-title-unknown = 🔗 O que você quer para este link?
link-several =
    { $count ->
        [one] { $count } link
       *[other] { $count } links: o mesmo serviço e a mesma quantidade para todos.
    }
link-favorite = ⭐ { $name } · { $price }
link-last-used = 🕘 { $name } · { $price }
network-title = 🔗 <b>{ $network }</b>: serviços para este link
network-none = 🔗 Conheço { $network }, mas seu painel não tem serviços para essa rede.
button-link-else = 🔗 Outra coisa para este link

## Ordering: one question for each field

button-change = ✏️ Alterar
button-drip-feed = 💧 Drip-feed
button-confirm = ✅ Confirmar
button-order-again = 🛒 Pedir de novo
button-check-balance = 💰 Conferir saldo
button-i-see-it = 👀 Está lá
button-not-placed = ✖️ Não está lá
button-seen-yes = ✅ Sim, é esse
button-seen-other = 👀 Outro ID

order-which =
    🛒 <b>Qual serviço?</b>
    Envie o ID ou palavras para buscar.
order-dropped = ✖️ O novo pedido foi descartado. Nada foi feito.
change-ask = ✏️ <b>O que você quer alterar?</b>

field-link = Link
field-quantity = Quantidade
field-drip-feed = Drip-feed (em partes): vezes e intervalo
field-usernames = Usuários
field-hashtag = Hashtag
field-hashtags = Hashtags
field-username = Usuário
field-answer-number = Número da resposta
field-min = Mínimo
field-max = Máximo
field-posts = Publicações
field-old-posts = Publicações antigas
field-delay = Atraso
field-expiry = Data final
field-comments = Comentários
field-media = Publicação de origem
field-groups = Grupos
field-keywords = Palavras-chave
field-country = País
field-device = Dispositivo
field-type-of-traffic = Tipo de tráfego
field-google-keyword = Palavra-chave do Google
field-referring-url = URL de referência

many-quantity =
    { $count ->
        [one] Quantos para o link?
       *[other] Quantos para cada um dos { $count } links?
    }

ask-link = Envie o link do perfil ou da publicação. Precisa ser público.
ask-quantity = Quantos? De { $min } a { $max }.
ask-drip-feed =
    Quer a entrega em partes? Envie dois números: quantas vezes e os minutos entre uma e outra.
    <code>10 60</code> entrega a quantidade 10 vezes, uma por hora, e custa 10 vezes o preço.
ask-usernames = Envie os usuários, um por linha.
ask-hashtag = Envie a hashtag de onde saem os usuários.
ask-hashtags = Envie as hashtags, uma por linha.
ask-username = Envie o usuário ou o link do perfil, conforme o serviço pede.
ask-answer-number = Envie o número da resposta na enquete.
ask-min = A menor quantidade por publicação. De { $min } a { $max }.
ask-max = A maior quantidade por publicação. De { $min } a { $max }.
ask-posts = Para quantas publicações novas? Sem número: para todas, até você cancelar.
ask-old-posts = Para quantas publicações das que já existem?
ask-delay = Quantos minutos depois que a publicação sai?
ask-expiry = Em que dia termina? Envie assim: <code>31/12/2027</code>.
ask-comments = Envie os comentários, um por linha.
ask-media = Envie o link da publicação de onde saem os usuários que curtiram.
ask-groups = Envie os grupos, um por linha.
ask-keywords = Envie as palavras-chave, uma por linha.
ask-country = Envie o código do país com duas letras, como <code>US</code>, ou WW para o mundo todo.
ask-device = Quais dispositivos os visitantes usam?
ask-type-of-traffic = De onde vêm os visitantes?
ask-google-keyword = Envie as palavras que os visitantes buscam no Google.
ask-referring-url = Envie o endereço de onde os visitantes chegam.

choice-device-1 = 1 · Computador
choice-device-2 = 2 · Celular (Android)
choice-device-3 = 3 · Celular (iOS)
choice-device-4 = 4 · Misto (celular)
choice-device-5 = 5 · Misto (celular e PC)
choice-type-of-traffic-1 = 1 · Palavra-chave do Google
choice-type-of-traffic-2 = 2 · Origem própria
choice-type-of-traffic-3 = 3 · Sem origem
choice-drip-feed = { $runs } × { $quantity }, a cada { $interval } min

bad-empty = ⚠️ Veio vazio.
bad-not-whole = ⚠️ “{ $got }” não é um número inteiro. Envie só números, como <code>1000</code>.
bad-below-min = ⚠️ { $got } é menos que o mínimo de { $limit }.
bad-above-max = ⚠️ { $got } é mais que o máximo de { $limit }.
bad-not-link = ⚠️ “{ $got }” não é um link. Envie um como <code>https://instagram.com/name</code>.
bad-link-too-long = ⚠️ Este link é longo demais: no máximo { $limit } caracteres.
bad-too-long = ⚠️ Está longo demais: no máximo { $limit } caracteres.
bad-not-choice = ⚠️ “{ $got }” não está entre as opções: { $limit }.
bad-not-date = ⚠️ “{ $got }” não é uma data. Envie como dia/mês/ano, por exemplo <code>31/12/2027</code>.
bad-past-date = ⚠️ { $got } não é uma data futura.
bad-two-amounts = ⚠️ “{ $got }” pode significar { $limit } ou { $limit2 }. Qual você quer?
bad-two-links = ⚠️ Há vários links e é preciso um só. Qual você quer?
bad-one-or-several = ⚠️ É um só comentário com vírgulas ou uma lista de vários?
reading-comments =
    { $count ->
        [one] { $count } comentário
       *[other] { $count } comentários
    }
bad-not-here = ⚠️ Aqui não há esse botão. Se for um nome, coloque <code>@</code> na frente.
bad-two-numbers = ⚠️ Envie dois números: quantas vezes e os minutos entre uma e outra, como <code>10 60</code>.
bad-too-few-lines = ⚠️ Linhas: { $got }. É pouco: no mínimo { $limit }.
bad-too-many-lines = ⚠️ Linhas: { $got }. É demais: no máximo { $limit }.
bad-min-above-max = ⚠️ { $got } não combina com { $limit }: o máximo não pode ser menor que o mínimo.
bad-no-range = ⚠️ Este serviço não pode ser pedido: o mínimo de { $limit } é maior que o máximo de { $limit2 }. Saia com /cancel e escolha outro.
bad-edited = ⚠️ Não acompanho mensagens editadas. Envie como uma mensagem nova.
bad-not-text = ⚠️ Preciso disso em texto. Envie uma mensagem ou use os botões.
bad-file-kind = ⚠️ Só leio arquivos .txt e .csv.
bad-file-too-large = ⚠️ Este arquivo é grande demais: no máximo 1 MB.
bad-file-not-text = ⚠️ Não consigo ler este arquivo. Salve como texto ou CSV em UTF-8 e envie mais uma vez.
bad-file-failed = ⚠️ Não foi possível baixar o arquivo do Telegram. Envie mais uma vez.
bad-changed = ⚠️ O serviço mudou enquanto isso: agora também precisa disto.
bad-wanted = ⚠️ O painel também quer isto.
bad-order-id = ⚠️ Isto não é um ID de pedido. Envie como o painel mostra, por exemplo <code>23501</code>, ou /cancel.
bad-order-ids = ⚠️ Não vejo IDs de pedidos aí. Envie separados por vírgulas ou espaços, como <code>123, 124</code>.

value = { $label }: <b>{ $value }</b>
value-list = { $label } ({ $count }):
value-drip-feed = Drip-feed: <b>{ $runs }</b> × a cada <b>{ $interval }</b> min · { $total } no total

confirm-title = 🛒 <b>Confira e confirme</b>
confirmed-title = 🛒 <b>Confirmado</b>
confirm-price = 💵 Preço: <b>{ $price }</b>
confirm-price-at-most = 💵 Preço: no máximo <b>{ $price }</b>
confirm-price-per-post = 💵 Preço: no máximo <b>{ $price }</b> por publicação
confirm-balance = 💰 Saldo: { $before } → depois: <b>{ $after }</b>
confirm-balance-unknown = 💰 Não deu para ler seu saldo agora.
confirm-short = ⚠️ Faltam { $missing } de saldo.
confirm-old-price = ⚠️ O painel não respondeu com o preço de hoje: este é o preço de { $time }.
confirm-new-price = ⚠️ O preço mudou enquanto isso. Nada foi enviado: confira mais uma vez.
confirm-changed = ⚠️ O serviço mudou enquanto isso. Nada foi enviado: confira mais uma vez.
confirm-wanted = ⚠️ O painel pediu mais do que dizia antes. Já está preenchido aqui: confira e confirme mais uma vez.
confirm-running = ⚠️ Ainda em andamento com este link: { $orders }. Os painéis dão um segundo pedido como feito enquanto isso, ou o recusam.

receipt-title = ✅ <b>Pedido feito.</b> Aviso quando terminar.
receipt-same = ⚠️ <b>O painel respondeu com um pedido que você já tem.</b> Ele não fez outro para o mesmo link, ou não diz que fez: confira seu saldo. Acompanho uma vez só.
order-refused = ❌ <b>O pedido não foi feito.</b>
already-draft = Este card ainda pode ser confirmado.
already-sending = Está sendo feito agora mesmo.
already-placed = Já foi feito: { $id }
already-unknown = Não se sabe se foi feito: veja a mensagem sobre ele mais abaixo.
already-refused = O painel recusou e nada foi cobrado. Comece o pedido de novo.
already-dropped = Foi descartado. Comece o pedido de novo.
already-settled = Isto já foi resolvido.
unknown-title =
    ❓ <b>Não sei se este pedido foi feito.</b>
    A resposta do painel não chegou. Nunca reenvio por conta própria, então não há risco de cobrança dupla.
unknown-balance = 💰 Saldo antes: <b>{ $before }</b> · agora: <b>{ $after }</b>
unknown-balance-same = O saldo não mudou: provavelmente não foi feito.
unknown-balance-moved = O saldo mudou: provavelmente foi feito.
unknown-balance-mixed = Enquanto isso outros pedidos foram enviados com esta conta: o saldo não diz nada sobre este.
unknown-what-now = Olhe seus pedidos no site do painel e me diga o que vê.
unknown-doubted = ⚠️ <b>Tem certeza de que não foi feito?</b> Se foi, pedir de novo será pago duas vezes. Olhe seus pedidos no site do painel e toque mais uma vez.
unknown-closed = Certo, não foi feito. O card está fechado.
seen-ask =
    👀 <b>ID do pedido</b>
    Envie o ID que o painel deu a ele e eu acompanho.
seen-not-found = ⚠️ O painel não conhece { $id } nesta conta ({ $reason }). Envie outro ID, ou /cancel.
seen-known = ⚠️ { $id } é outro pedido, que já está na sua lista. Envie outro id, ou /cancel.
seen-adopted = ✅ <b>Encontrado.</b> Vou acompanhar a partir de agora.
seen-differs = ⚠️ <b>{ $id } não se parece com este pedido.</b>
seen-differs-charge = O painel cobrou { $charge } por ele; o card dizia { $price }.
seen-differs-remains = Faltam entregar { $remains }; o card dizia { $quantity }.
seen-differs-ask = É esse mesmo assim?

## Orders

button-orders-all = 📦 Todos
button-orders-open = ⏳ Em andamento
button-order-card = 🧾 Detalhes
button-reorder = 🔁 Repetir pedido
button-rest = 🔁 Pedir o restante
button-cancel-order = ✖️ Cancelar pedido
button-refill = ♻️ Reposição
button-mute = 🔕 Silenciar
button-unmute = 🔔 Ativar aviso
button-track = 👁 Acompanhar

status-pending = Pendente
status-processing = Processando
status-in-progress = Em andamento
status-completed = Concluído
status-partial = Parcial
status-canceled = Cancelado
status-refunded = Reembolsado
status-failed = Falhou
status-rejected = Recusado
status-paused = Pausado
status-active = Ativo
status-awaiting = Aguardando
status-expired = Expirado
status-other = { $status }

orders-title-all =
    { $count ->
        [0] 📦 <b>Pedidos</b>
        [one] 📦 <b>{ $count } pedido</b>
       *[other] 📦 <b>{ $count } pedidos</b>
    }
orders-title-open =
    { $count ->
        [0] ⏳ <b>Pedidos em andamento</b>
        [one] ⏳ <b>{ $count } pedido em andamento</b>
       *[other] ⏳ <b>{ $count } pedidos em andamento</b>
    }
orders-none-all = Nada aqui ainda. Faça seu primeiro pedido ou acompanhe com /track um que você fez fora do bot.
orders-none-open = Nada em andamento.
order-title = 🧾 <b>Pedido { $id }</b>
order-item = <b>{ $id }</b> · { $status }
order-item-detail = { $name } · { $age }
order-tracked = Feito fora do bot
order-charge = 💵 Cobrado: <b>{ $amount }</b>
order-price = 💵 Preço: <b>{ $amount }</b>
order-charge-other = ⚠️ O painel cobrou { $charge }; o card dizia { $price }.
order-back = ↩️ Devolvido: <b>{ $amount }</b>
order-back-about = ↩️ Deve ser devolvido pelo que não foi entregue: cerca de <b>{ $amount }</b>. Seu saldo vai mostrar.
order-start-count = 🏁 Contagem inicial: { $count }
order-remains = ⏳ Faltam: { $count }
order-label = 🏷 { $label }
order-age = 🕒 Feito { $age }
order-cancel-asked = ✖️ Cancelamento solicitado: o status vai mostrar o resultado.
order-muted = 🔕 Sem aviso quando terminar.
no-news = Sem novidades
muted = 🔕 Silenciado
unmuted = 🔔 Aviso quando terminar
statuses-title =
    { $count ->
        [0] <b>Status dos pedidos</b>
        [one] <b>Status de { $count } pedido</b>
       *[other] <b>Status de { $count } pedidos</b>
    }
# The ids of this line are read back from the message: a line begins with its id, with no word before it.
status-item = { $id } · { $status }
status-item-remains = faltam { $count }
status-item-error = { $id } · ⚠️ { $error }
ids-ask-status =
    🔎 <b>IDs dos pedidos</b>
    Envie os IDs, separados por vírgulas ou espaços.
ids-ask-track =
    👁 <b>IDs dos pedidos</b>
    Envie os IDs dos pedidos que quer acompanhar, separados por vírgulas ou espaços.
ids-ask-refill =
    ♻️ <b>IDs dos pedidos</b>
    Envie os IDs dos pedidos que precisam de reposição, separados por vírgulas ou espaços.
spoken-status = status, situação, situacao, status de, ver
spoken-track = acompanhar, acompanhe, rastrear, monitorar
spoken-refill = reposição, reposicao, repor, refil
spoken-yes = sim
spoken-cancel = cancelar, cancela, cancele
spoken-about = status, estado, pedido, pedidos, ordem, onde, quando, por que, quanto tempo, acelerar, acelera, acelere, mais rápido, lento, parado, travado, começar, começou, iniciar, reposição, repor, refil, cancelar, cancela, cancele, caiu, caíram, completar, concluído, pendente, parcial, entregue, problema, ajuda
tracked =
    { $count ->
        [one] 👁 Já estou acompanhando este pedido e aviso quando terminar.
       *[other] 👁 Já estou acompanhando { $count } pedidos e aviso quando terminarem.
    }
tracked-ended =
    { $count ->
        [one] 👁 Está na sua lista agora. Já terminou, então não há o que acompanhar.
       *[other] 👁 { $count } que já terminaram estão na sua lista agora: não há o que acompanhar.
    }
tracked-already = Já estavam na sua lista: { $ids }

## Mass orders

button-mass = 📋 Em massa
button-mass-new = 📋 Outro pedido em massa
button-mass-line = ❓ Linha { $line }
button-confirm-count = ✅ Confirmar { $count }
button-stop = ⏹ Parar
button-go-on = ▶️ Continuar ({ $count })
button-drop-rest = ✖️ Descartar resto

mass-ask =
    📋 <b>Pedido em massa</b>
    Envie até { $limit } pedidos: como texto, um por linha, ou em um arquivo .txt ou .csv.
mass-format =
    <code>service|link|quantity</code>
    Ou seja, ID do serviço, link e quantidade; por exemplo <code>1|https://instagram.com/name|1000</code>. Se o serviço pede algo mais, vem em seguida, depois de outro <code>|</code>.
mass-no-lines = ⚠️ <b>Não encontrei nenhum pedido aí.</b>
mass-too-many = ⚠️ São { $count } linhas, e em um pedido em massa cabem no máximo { $limit }. Envie em partes.
mass-table-caption =
    { $count ->
        [one] 📋 { $count } linha, com o preço
       *[other] 📋 Todas as { $count } linhas, com o preço de cada uma
    }

mass-result-caption =
    { $count ->
        [one] 📋 Resultado de { $count } linha
       *[other] 📋 Resultado de todas as { $count } linhas
    }

mass-good =
    { $count ->
        [one] 📋 <b>{ $count } pedido</b>
       *[other] 📋 <b>{ $count } pedidos</b>
    }
mass-item = <b>{ $line }.</b> { $service } · { $link }{ $amount } · { $price }
mass-item-amount = { " · " }{ $amount }
mass-service =
    { $count ->
        [one] { $service } { $name }: { $count } pedido, { $price }
       *[other] { $service } { $name }: { $count } pedidos, { $price }
    }
mass-service-more =
    { $count ->
        [one] … e mais { $count } serviço
       *[other] … e mais { $count } serviços
    }
mass-twice =
    { $count ->
        [one] 👯 A linha { $line } repete o serviço e o link de uma linha anterior.
       *[other] 👯 { $count } linhas repetem o serviço e o link de uma linha anterior; a primeira é a linha { $line }.
    }
mass-running = ⚠️ Ainda em andamento com os links destas linhas: { $orders }. Os painéis dão um segundo pedido como feito enquanto isso, ou o recusam. Linhas: { $numbers }
mass-bad =
    { $count ->
        [one] ⚠️ <b>{ $count } linha não pode ser processada:</b>
       *[other] ⚠️ <b>{ $count } linhas não podem ser processadas:</b>
    }
mass-bad-item = <b>{ $line }.</b> { $problem }
mass-bad-quote = <code>{ $text }</code>
mass-bad-field = { $field }: { $problem }
mass-bad-no-service = Não começa com o ID de um serviço.
mass-bad-service-gone = O serviço #{ $got } não está disponível para a sua conta.
mass-bad-one-by-one = Assinaturas são pedidas uma por uma: <code>/order { $got }</code>
mass-bad-missing = está faltando.
mass-bad-too-many = “{ $got }” está sobrando: o serviço não pede isso.
mass-more =
    { $count ->
        [one] … e mais { $count }, veja o arquivo
       *[other] … e mais { $count }, veja o arquivo
    }
mass-none-good = ❌ <b>Nenhuma destas linhas pode ser processada.</b>
mass-again = Corrija as linhas e envie mais uma vez.
mass-total = 💵 Total: <b>{ $price }</b>
mass-short = ⚠️ Faltam { $missing } de saldo: eu pararia quando acabar.
mass-changed = ⚠️ <b>Preços ou serviços mudaram desde então.</b> Confira mais uma vez.

mass-progress = ⏳ <b>Fazendo os pedidos: { $done } de { $total }</b>
mass-stopping-toast = Vou parar depois da linha que está sendo enviada.
mass-not-running = Não está mais rodando.
mass-already = Já está rodando.
mass-already-done = Este pedido em massa já foi enviado.
mass-already-dropped = Foi descartado. Envie as linhas de novo.
mass-already-replaced = Um pedido em massa mais novo tomou o lugar dele: nada deste foi enviado. Use o card abaixo.
mass-already-stopped = Parou no meio do caminho. /mass mostra onde ficou e como continuar.
mass-busy = Há outro pedido em massa rodando. Espere terminar ou pare o outro.

mass-done = ✅ <b>Pedido em massa: { $done } de { $total } enviados</b>
mass-stopped = ⏸ <b>Pedido em massa parado: { $done } de { $total } enviados</b>
mass-dropped = ✖️ <b>Pedido em massa: { $done } de { $total } enviados, o resto descartado</b>
mass-stop-person = Você mandou parar.
mass-stop-funds = 💳 O saldo acabou. Adicione saldo no painel e depois continue.
mass-stop-key = 🔑 O painel não aceita mais a chave de API. Conecte uma válida e depois continue.
mass-stop-action = 🔑 O painel não aceita a chave de API para isto, embora a aceite para o resto. Tente de novo; se continuar assim, pergunte ao suporte do painel.
mass-stop-changed = 🔑 A conta recebeu outra chave ou outra moeda. Veja os preços e continue.
mass-stop-unreachable = 📡 Não foi possível conectar ao painel. Continue em alguns minutos.
mass-stop-silent = ❓ O painel parou de responder: não sei se as últimas linhas foram enviadas. Olhe essas linhas antes de continuar.
mass-stop-slow = 🐢 O painel pediu para ir mais devagar, e algumas linhas não foram enviadas. Continue quando quiser.
mass-stop-maintenance = 🚧 Há manutenção até { $time }. Continue depois disso.
mass-stop-wait = ⏳ O painel pede para esperar até { $time }. Continue depois disso.
mass-stop-prices = ⚠️ Preços ou serviços mudaram no meio do caminho. Confira o que falta antes de continuar.
mass-stop-restart = 🔄 Fui reiniciado no meio do caminho. Não envio mais nada até você mandar.
mass-stop-fault = ⚠️ Algo deu errado do nosso lado. Não envio mais nada até você mandar.
mass-count-placed = ✅ Enviados: { $count }
mass-count-refused = ❌ Recusados: { $count }
mass-count-unknown = ❓ Sem confirmação: { $count }
mass-count-closed = ✖️ Não enviados: { $count }
mass-line-placed = <b>{ $line }.</b> { $id } · { $link }
mass-line-refused = <b>{ $line }.</b> { $link }: { $reason }
mass-line-unknown = <b>{ $line }.</b> { $link }: não sei se foi enviado
mass-line-closed = <b>{ $line }.</b> { $link }: não foi enviado
mass-line-left = <b>{ $line }.</b> { $link }: ainda não foi enviado
mass-placed-sum =
    { $count ->
        [one] 💵 Total enviado: <b>{ $price }</b>. Aviso quando terminar.
       *[other] 💵 Total enviado: <b>{ $price }</b>. Aviso quando terminarem.
    }
mass-left =
    { $count ->
        [one] ▫️ <b>Resta { $count } linha</b>: a linha { $line }, { $price }
       *[other] ▫️ <b>Restam { $count } linhas</b>, a partir da linha { $line }: { $price }
    }
mass-left-dropped =
    { $count ->
        [one] ▫️ { $count } linha não foi enviada.
       *[other] ▫️ { $count } linhas não foram enviadas.
    }
mass-unknown =
    { $count ->
        [one] ❓ Não se sabe se { $count } linha foi enviada. Nunca reenvio por conta própria: toque nela para resolver.
       *[other] ❓ Não se sabe se { $count } linhas foram enviadas. Nunca reenvio por conta própria: toque em cada uma para resolver.
    }
# Names of the columns, separated by |
mass-columns = Linha|Serviço|Nome|Link|Quantidade|Preço|Outros valores|Resultado|Pedido|Motivo
mass-state-bad = não pode ser processada
mass-state-left = ainda não enviado
mass-state-placed = enviado
mass-state-refused = recusado
mass-state-unknown = sem confirmação
mass-state-closed = não enviado

## Labels

button-label = 🏷 Etiqueta
button-label-choice = 🏷 { $label }
button-label-filter = 🏷 { $label } · { $count }
button-no-label = Pular: sem etiqueta
label-ask =
    🏷 <b>Etiqueta para { $id }</b>
    Envie uma palavra para achar este pedido, como o nome de um cliente: no máximo { $limit } caracteres.
label-ask-other =
    🏷 <b>Etiqueta para { $id }</b>: { $label }
    Envie outra, com no máximo { $limit } caracteres. Um <code>-</code> tira a etiqueta.
label-put = 🏷 Etiqueta colocada. Para achar o pedido, envie <code>/orders label</code> e a palavra.
label-removed = 🏷 O pedido ficou sem etiqueta.
label-none = 🏷 Nenhum pedido tem a etiqueta “{ $label }”.
labels-none = 🏷 Nenhum pedido tem etiqueta ainda. Coloque uma com <b>🏷 Etiqueta</b> no card de um pedido.
gone-label = Nenhum pedido tem mais esta etiqueta.
bad-label-lines = ⚠️ Envie em uma linha só.
orders-title-label =
    { $count ->
        [one] 🏷 <b>{ $label }: { $count } pedido</b>
       *[other] 🏷 <b>{ $label }: { $count } pedidos</b>
    }

## Export

button-export = 📤 Exportar
export-nothing = 📤 Ainda não há nada para exportar: nenhum pedido foi feito ou acompanhado aqui.
export-caption =
    { $count ->
        [one] 📤 <b>{ $count } pedido</b> de { $account }, para qualquer planilha
       *[other] 📤 <b>{ $count } pedidos</b> de { $account }, para qualquer planilha
    }
# Names of the columns, separated by |
export-columns = Pedido|Conta|Painel|Serviço|Nome|Tipo|Categoria|Link|Quantidade|Outros valores|Preço|Cobrado|Pago|Moeda|Status|Contagem inicial|Faltam|Feito em|Terminado em|Etiqueta|Origem

## Notifications

ended-order = { $status } · <b>{ $id }</b>
ended-remains = Não entregue: <b>{ $count }</b>
ended-remains-of = Não entregue: <b>{ $count }</b> de { $total }
ended-took = ⏱ Levou { $time }
ended-refill = ♻️ Reposição { $id } de { $order }: { $status }
ended-refill-lost = ⚠️ Reposição { $id } de { $order }: o painel não diz em que deu, então parei de perguntar. Talvez apareça no site dele.
ended-lost = ⚠️ <b>{ $id }</b>: faz tempo que nada muda, então parei de acompanhar.
ended-missing = ⚠️ <b>{ $id }</b>: o painel não conhece mais este pedido, então parei de acompanhar.
low-balance = 📉 <b>{ $account }</b>: o saldo ficou abaixo de { $line }.
digest-title = ⭐ <b>Novidades dos seus favoritos</b>
digest-price = { $id } · { $name }: { $before } → <b>{ $price }</b>
digest-gone = { $id } · { $name }: ⚠️ não está mais disponível
digest-back = { $id } · { $name }: disponível de novo, <b>{ $price }</b>
ended-many = 🔔 <b>{ $count } pedidos terminaram</b>

## Refills and canceling

button-cancel-confirm = ✖️ Sim, cancelar
refills-title =
    { $count ->
        [0] ♻️ <b>Reposições</b>
        [one] ♻️ <b>{ $count } reposição</b>
       *[other] ♻️ <b>{ $count } reposições</b>
    }
refills-none = Ainda não há reposições. Peça uma com <b>♻️ Reposição</b> no card de um pedido.
refill-item = { $id } de { $order } · { $status } · { $age }
refill-untold = ❔ o painel não diz
refill-asked = ♻️ { $order }: reposição { $id } solicitada
refill-refused = ⚠️ { $order }: { $error }
refill-item-unknown = ❓ { $order }: o painel não disse se aceitou a reposição. Confira antes de pedir de novo.
refill-unknown = ❓ <b>O painel não disse se aceitou a reposição.</b> Confira no site do painel antes de pedir de novo: muitos painéis aceitam uma por dia.
refill-watched = Aviso quando houver resultado.
cancel-nothing = Não há nada para cancelar: nenhuma pergunta está aberta. Para cancelar pedidos, envie os IDs: <code>/cancel 123 124</code>
cancel-which = ✖️ <b>Qual pedido devo cancelar?</b> Ou envie vários IDs: <code>/cancel 123 124</code>
# One line: the ids stand in the lines after it and are read back from there.
cancel-ask =
    { $count ->
        [one] ✖️ <b>Cancelar este pedido?</b>
       *[other] ✖️ <b>Cancelar estes { $count } pedidos?</b>
    }
cancel-these = { $orders }
cancel-ended = { $order }: já está { $status }, não há o que cancelar
cancel-already =
    { $answer ->
        [taken] ✖️ { $order }: o cancelamento já foi pedido, e o painel aceitou a solicitação. O status vai mostrar.
        [unsaid] ✖️ { $order }: o cancelamento já foi pedido, e o painel não disse se aceitou a solicitação. Não peço duas vezes: o status vai mostrar.
       *[other] ✖️ { $order }: o cancelamento já foi pedido. O status vai mostrar.
    }
cancel-asked = ✖️ { $order }: cancelamento solicitado
cancel-refused = ⚠️ { $order }: { $error }
cancel-item-unknown = ❓ { $order }: o painel não disse se aceitou a solicitação. O status vai mostrar.
cancel-unknown = ❓ <b>O painel não disse se aceitou a solicitação.</b> Fica anotada como feita: o status dos pedidos vai mostrar.
cancel-request-only = É uma solicitação: o status vai mostrar o resultado.

## Statistics: a picture, and its numbers in the caption

stats-week = Semana
stats-month = Mês
stats-year = Ano
button-look-dark = 🌙 Escuro
button-look-light = ☀️ Claro
stats-spent-week = Gasto em 7 dias
stats-spent-month = Gasto em 30 dias
stats-spent-year = Gasto em 12 meses
stats-due = Deve ser devolvido: cerca de { $amount }
stats-orders = Pedidos
stats-median = Tempo mediano
stats-not-whole = Parcial, cancelado
stats-by-day = Gasto por dia
stats-by-month = Gasto por mês
stats-by-service = Serviços com mais gasto
stats-by-label = Por etiqueta
stats-outcomes = Resultados
stats-completed = Concluídos
stats-partial = Parciais
stats-canceled = Cancelados
stats-running = Em andamento
stats-unknown = Pedidos de fora do bot
stats-no-label = Sem etiqueta
stats-nothing = Nenhum pedido neste período
stats-nothing-spent = Nada foi cobrado neste período
stats-empty =
    📊 <b>Ainda não há nada para mostrar</b>
    Quando você fizer ou acompanhar aqui seus primeiros pedidos, isto vira uma imagem de quanto você gasta, com o quê e em quanto tempo é entregue.
stats-title =
    { $period ->
        [week] 📊 <b>7 dias</b> · { $range }
        [month] 📊 <b>30 dias</b> · { $range }
       *[year] 📊 <b>12 meses</b> · { $range }
    }
stats-caption-spent = 💵 Gasto: <b>{ $amount }</b>
stats-caption-due = ↩️ Deve ser devolvido, não conta como gasto: cerca de <b>{ $amount }</b>. Seu saldo vai mostrar.
stats-caption-otherwise =
    { $count ->
        [one] ⚠️ Por { $count } pedido foi cobrado { $charge }; a confirmação dizia { $price }
       *[other] ⚠️ Por { $count } pedidos foi cobrado { $charge }; as confirmações diziam { $price }
    }
stats-caption-orders =
    { $count ->
        [0] 📦 Nenhum pedido
        [one] 📦 <b>{ $count }</b> pedido
       *[other] 📦 <b>{ $count }</b> pedidos
    }
stats-caption-most = 📈 Pico: { $amount } · { $when }
stats-caption-median = ⏱ Metade é concluída em até <b>{ $time }</b>
stats-caption-outcomes = ✅ Concluídos: { $completed } · 🌗 Parciais: { $partial } · ✖️ Cancelados: { $canceled } · ▶️ Em andamento: { $running }
stats-caption-share = ⚖️ Parciais ou cancelados entre os terminados: { $share }
stats-caption-services = <b>Serviços com mais gasto</b>
stats-caption-labels = <b>Por etiqueta</b>
stats-caption-item = { $number }. { $name }: { $amount }
stats-caption-utc = <i>Os dias são contados em UTC.</i>

## The board: one pinned message with what runs

button-board-on = 📌 Ativar quadro
button-board-off = Desativar quadro
board-title =
    { $count ->
        [one] 📌 <b>{ $count } pedido em andamento</b>
       *[other] 📌 <b>{ $count } pedidos em andamento</b>
    }
board-item = <b>{ $id }</b> · { $status }
board-item-labelled = <b>{ $id }</b> · { $status } · { $label }
board-progress = { $progress } · { $name }
board-name = { $name }
board-more =
    { $count ->
        [one] … e mais { $count }
       *[other] … e mais { $count }
    }
board-nothing = 📌 Nada em andamento agora.
board-on = 📌 <b>O quadro está ativado.</b> Seus pedidos em andamento ficam em uma só mensagem fixada, que eu mantenho atualizada. Ela some quando não há nada em andamento e volta com o próximo pedido.
board-here = 📌 Seu quadro está nesta mensagem.
board-off = 📌 O quadro está desativado. Com /board você ativa de novo.
board-deleted = 📌 Você apagou o quadro, então desativei.

## Settings, language, privacy

button-privacy = 🔐 Privacidade
button-erase = 🗑 Apagar tudo
settings-title = ⚙️ <b>Configurações</b>
settings-language = 🌐 Idioma: { $language }
button-quiet = 🌙 Não perturbe
button-low-balance = 📉 Saldo baixo
button-off = Desativar
button-other-time = 🕒 Hora errada
button-other-amount = Outro valor
settings-quiet = 🌙 Não perturbe: das { $from } às { $to }
settings-quiet-off = 🌙 Não perturbe: desativado
settings-low-balance = 📉 Aviso quando o saldo fica abaixo de { $amount }
settings-low-balance-off = 📉 Aviso de saldo baixo: desativado
quiet-zone =
    🕒 <b>Que horas são aí?</b>
    Assim o “não perturbe” segue o seu horário.
quiet-choose =
    🌙 <b>Em que horário você não quer avisos?</b>
    O que terminar nesse horário chega depois, em uma só mensagem.
low-balance-choose = 📉 <b>Avisar quando o saldo de { $account } ficar abaixo de…</b>
low-balance-ask =
    📉 <b>Aviso de saldo baixo</b>
    Envie o valor; 0 desativa o aviso.
bad-amount = ⚠️ Isto não é um valor. Envie números, como <code>12.50</code>.
settings-notify = 🔔 Avisos quando os pedidos terminam: { $what }
notify-all = tudo
notify-problems = só problemas
notify-none = nada
language-title = 🌐 <b>Qual idioma?</b>
language-set = ✅ Agora eu falo português.
privacy =
    🔐 <b>Privacidade</b>
    Fica guardado aqui, no banco de dados de quem administra este bot:
    • seu ID do Telegram, idioma e configurações
    • as chaves de API que você conectou, criptografadas
    • seus pedidos e reposições feitos ou acompanhados aqui, com links e status
    • o que você digitou em uma pergunta não terminada, criptografado, por um dia no máximo
    • por uma hora, também depois de apagar, a impressão digital de uma chave que o painel recusou

    Mensagens com chaves são apagadas do chat. Sua chave vai só para o seu painel. Nada é compartilhado com mais ninguém.

    <b>🗑 Apagar tudo</b> remove tudo de uma vez; /disconnect remove uma conta.
privacy-copies =
    O que foi apagado fica nas cópias diárias até a última ser removida: depois de { $days ->
        [one] { $days } dia
       *[other] { $days } dias
    }.
privacy-server = O servidor do banco de dados pode manter o que foi apagado por um tempo no log e nos backups, conforme a configuração de quem o administra; lá as chaves também ficam criptografadas.
privacy-silent =
    { $days ->
        [one] De quem não escreve nem toca em nada por { $days } dia tudo é apagado, com aviso antes; para isso fica guardado o dia da sua última mensagem.
       *[other] De quem não escreve nem toca em nada por { $days } dias tudo é apagado, com aviso antes; para isso fica guardado o dia da sua última mensagem.
    }
silent-warning =
    🗑 <b>Faz tempo que você não aparece.</b>
    { $days ->
        [one] Em { $days } dia apago tudo o que está guardado sobre você aqui: chaves, pedidos, configurações.
       *[other] Em { $days } dias apago tudo o que está guardado sobre você aqui: chaves, pedidos, configurações.
    }
    Para manter, escreva algo ou toque no botão.
erase-ask =
    🗑 <b>Apagar tudo o que está guardado sobre você?</b>
    Todas as contas, chaves, pedidos e configurações daqui. No painel, nada muda, e os pedidos em andamento deixam de ser acompanhados.
erase-invited = Você entrou por convite: para voltar, vai precisar de outro.
erased = 🗑 Tudo foi apagado. Com /start você começa de novo.

## Running the bot

button-invitation = ✉️ Convite
button-admin-people = 👤 Pessoas
button-notice = 📣 Aviso a todos
button-maintenance = 🚧 Manutenção
button-backup = 💾 Backup agora
admin-title = 🛠 <b>Administração do bot</b>
admin-people = 👥 Pessoas: <b>{ $all }</b> · ativas em 7 dias: { $active } · bloquearam o bot: { $blocked }
admin-orders = 📦 Pedidos hoje (UTC): <b>{ $today }</b> · em andamento: { $open } · incertos: { $unknown }
admin-panel = 📡 <code>{ $panel }</code> · contas: { $count }
admin-panel-health = Falhas: { $share }% das últimas { $calls } chamadas · mediana: { $ms } ms
admin-panel-unasked = Sem consultas desde o início.
admin-system = ⚙️ Versão { $version } · iniciado { $time }
admin-storage = 💾 Armazenamento: { $kind }, { $size } MiB
admin-counted = <i>Contado { $time }</i>
admin-invitation =
    ✉️ <b>Convite</b> para uma pessoa, por 7 dias:
    { $link }
admin-invitation-open = Agora ninguém precisa dele: convites valem com <code>ACCESS=invite</code>.
button-copy-link = 📋 Copiar link
admin-ask-person =
    👤 <b>ID do Telegram da pessoa?</b>
    Mostro se ela tem acesso, e você pode banir ou admitir.
bad-person = ⚠️ Isso não é um ID do Telegram. Envie dígitos, como <code>123456789</code>.
admin-person = 👤 <b>Pessoa</b> <code>{ $id }</code>
admin-person-served = ✅ Tem acesso
admin-person-not-served = ⛔️ Sem acesso
admin-standing-admin = Administra este bot e sempre tem acesso.
admin-standing-in = Foi admitida.
admin-standing-banned = Está banida.
admin-standing-none = Nada foi decidido sobre ela.
button-ban = 🚫 Banir
button-let-in = ✅ Admitir
button-another-person = 👤 Outra pessoa
admin-not-banned = Quem administra o bot não pode ser banido.
admin-maintenance =
    🚧 <b>Manutenção</b>
    As pessoas continuam lendo. Pedidos, reposições e cancelamentos são recusados, com o motivo e a hora do fim.
admin-maintenance-on = 🚧 Ativa até { $time }.
admin-maintenance-off = Agora não há. Por quanto tempo?
button-maintenance-off = ✅ Encerrar
for-minutes = { $minutes } min
for-hours = { $hours } h
backup-made = 💾 O backup está feito: <code>{ $name }</code>, { $size } MiB.
backup-failed = ⚠️ O backup não foi feito. O log diz por quê; os anteriores continuam lá.
backup-none = 💾 Não há pasta para backups: defina <code>BACKUP_FOLDER</code>.
backup-postgres = 💾 O PostgreSQL é copiado no seu servidor, com <code>pg_dump</code>.
notice-ask =
    📣 <b>Aviso a todos</b>
    Envie o texto. Você o verá antes do envio.
bad-notice = ⚠️ Longo demais: no máximo { $most } caracteres.
notice-preview = 👁 <b>Vai ficar assim.</b> Pessoas: { $count }. Notícias de pedidos vão primeiro; o horário silencioso é respeitado.
notice = 📣 { $text }
button-notice-send = 📣 Enviar a todos
button-notice-stop = ⏹ Parar
notice-running = 📣 <b>O aviso está sendo enviado.</b>
notice-stopped = ⏹ <b>O aviso foi parado.</b>
notice-done = ✅ <b>O aviso foi enviado.</b>
notice-progress = Enviados: { $sent } de { $people } · inacessíveis: { $unreachable } · não querem: { $off }
notice-busy = Outro aviso está sendo enviado, ou este acabou. Pare o outro primeiro.
gone-notice = Este aviso não está mais guardado.
button-notices-off = 🔕 Sem mais avisos
button-notices-on = 🔔 Receber avisos
notices-off-toast = Você não receberá mais avisos. As notícias dos seus pedidos continuam.
notices-on-toast = Você voltará a receber avisos.
alarm-on = ⚠️ <b>{ $what }</b>
alarm-over = ✅ <b>Acabou:</b> { $what }
alarm-times = Vezes: { $count } · desde { $time }
alarm-lasted = Durou: { $minutes } min
alarm-panel-silent = Um painel não responde: <code>{ $about }</code>
alarm-panel-refuses = Um painel recusa tudo: <code>{ $about }</code>
alarm-telegram-conflict = Outro programa recebe as atualizações deste bot (409)
alarm-telegram-token = O Telegram recusa o token do bot (401)
alarm-store = Não é possível gravar no banco de dados
alarm-disk = O disco do banco de dados está quase cheio
alarm-webhook = O Telegram não alcança o webhook
alarm-set-aside = Uma atualização encerrou o processo várias vezes e foi posta de lado
alarm-unknown-outcomes = Acumulam-se pedidos de resultado incerto
alarm-error = Um erro de um tipo novo: <code>{ $about }</code>
