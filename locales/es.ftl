# Español (España y Latinoamérica, de tú). Sections and keys as in en.ftl.
# The words that stay the same everywhere: pedido, servicio, panel, reposición (refill), goteo (drip-feed), clave API, saldo, enlace.
# CLDR has "many" for whole millions only ("un millón de pedidos"): no count here gets there, so [one] and *[other] do.

language-name = Español

## The bot itself

bot-description =
    Maneja tu panel SMM desde este chat: busca servicios, haz pedidos de todo tipo, síguelos o cancélalos, pide reposiciones y recibe un aviso cuando terminen.

    Conecta la clave API de tu cuenta del panel con /connect. Se guarda cifrada.
bot-short-description = Tu panel SMM en un chat: pedidos, seguimiento, reposición y cancelación. Te aviso cuando termina.

command-start = Menú
command-order = Hacer un pedido
command-mass = Muchos pedidos a la vez, por líneas o archivo
command-services = Ver los servicios
command-search = Buscar un servicio por palabras o ID
command-favorites = Tus servicios favoritos
command-orders = Tus pedidos recientes
command-status = Estado de cualquier pedido por su ID
command-track = Seguir pedidos hechos fuera del bot
command-refill = Pedir reposiciones
command-refills = Tus reposiciones y su estado
command-cancel = Salir de la pregunta actual o cancelar pedidos por ID
command-export = Tus pedidos en un archivo CSV
command-stats = Tu gasto y tus pedidos en una imagen
command-board = Fijar tus pedidos en curso
command-balance = Saldo de tu cuenta
command-connect = Conectar una clave API
command-accounts = Tus cuentas conectadas
command-disconnect = Quitar una cuenta y su clave
command-settings = Avisos e idioma
command-language = Elegir el idioma
command-help = Qué puede hacer el bot
command-privacy = Qué se guarda y cómo borrarlo
command-admin = Administrar el bot: personas, paneles, avisos

plain = { $text }
optional = <i>opcional</i>
apology =
    ⚠️ <b>Algo falló de nuestro lado.</b>
    Quedó registrado (código <code>{ $code }</code>). Inténtalo de nuevo; si estabas haciendo un pedido, mira antes /orders.
unknown-command = No conozco { $command }. Esto es lo que sé hacer: /help
only-text = Solo entiendo texto y botones. Envía palabras para buscar un servicio, un enlace o los ID de tus pedidos. /help
crowd = ✋ Es más de lo que puedo atender uno por uno. Respondo al último mensaje; dejé de lado algunos anteriores y no se hizo nada de ellos.
not-allowed = 🔒 Este bot es privado.
invitation-over = 🔒 Esta invitación ya se usó o ha caducado. Pide otra.
not-allowed-any-more = 🔒 Este bot ahora es privado y ya no hace nada por ti. /privacy borra lo que se guarda sobre ti; /disconnect, una cuenta.
private-only = 🔒 Hablemos en privado: tu clave, tu saldo y tus pedidos son solo asunto tuyo.
private-only-key = ⚠️ Tu mensaje contiene una clave y aquí no puedo borrarlo: bórralo tú y crea una clave nueva en el panel.
private-only-key-removed = ⚠️ Borré tu mensaje con la clave. Puede que otros la hayan visto: crea una clave nueva en el panel.
unknown-button = Este botón ya no funciona. Abre el menú con /start.
nothing-to-tap = No hay ese botón debajo del último mensaje. Tócalo donde lo veas o abre el menú: /start
question-over = Esta pregunta ya terminó: se respondió, se descartó u otra ocupó su lugar.
dialogue-dropped = ✖️ Listo, no hay problema. No se envió ni cambió nada.
gone-account = Esta cuenta ya no está conectada.
gone-panel = Este panel ya no se ofrece aquí.
gone-draft = Esta ficha caducó. Empieza el pedido de nuevo.
gone-placed = El panel lo realizó como { $id }, pero su cuenta se desconectó mientras tanto: no lo sigo.
gone-order = Este pedido ya no está en tu lista.
gone-id = El panel ha dado este ID a un pedido más nuevo: ya no se le puede preguntar por este.

button-menu = 🏠 Menú
button-back = ‹ Volver
button-cancel = ✖️ Cancelar
button-skip = Omitir ›
button-previous-page = ‹ Anterior
button-next-page = Siguiente ›
button-refresh = 🔄 Actualizar
button-try-again = 🔄 Reintentar
button-copy-id = 📋 Copiar ID
button-help = ❓ Ayuda
button-language = 🌐 Idioma
button-private = Abrir chat privado
button-choice = { $label }
button-chosen = ✅ { $label }

## Problems: what happened, was money taken, what next

problem-rejected = ❌ <b>El panel lo rechazó.</b> No se cobró nada.
nothing-charged = No se cobró nada.
problem-key = El panel no acepta la clave API.
problem-key-of-action = El panel no acepta la clave API para esto, aunque para lo demás sí. Inténtalo de nuevo; si sigue igual, pregunta al soporte del panel.
key-unwatched = Los pedidos de esta cuenta no se vigilan hasta que llegue una clave nueva o funcione <b>Reintentar</b>.
problem-service = El servicio no está disponible. Elige otro: /services
problem-link = Revisa el enlace: tiene que ser público y del tipo que pide el servicio.
problem-duplicate-link = Todavía hay un pedido en curso para este enlace. Espera a que termine o usa otro servicio.
problem-quantity = Elige una cantidad dentro de los límites del servicio.
problem-maintenance = 🚧 <b>Mantenimiento hasta { $time }.</b> No se envió nada y no se cobró nada. Inténtalo después.
problem-maintenance-over = 🚧 <b>Había mantenimiento.</b> No se envió nada y no se cobró nada. Inténtalo de nuevo.
problem-funds = No te alcanza el saldo. Recarga en el panel e inténtalo de nuevo.
problem-order = Revisa el ID: tiene que ser de un pedido de esta cuenta.
problem-refill = Ahora no se puede pedir reposición para este pedido.
problem-rate =
    { $seconds ->
        [0] El panel pide ir más despacio. Inténtalo de nuevo en un momento.
        [one] El panel pide ir más despacio. Inténtalo de nuevo en { $seconds } segundo.
       *[other] El panel pide ir más despacio. Inténtalo de nuevo en { $seconds } segundos.
    }
problem-rate-minutes =
    { $minutes ->
        [one] El panel pide ir más despacio. Inténtalo de nuevo en { $minutes } minuto.
       *[other] El panel pide ir más despacio. Inténtalo de nuevo en { $minutes } minutos.
    }
problem-rate-hours =
    { $hours ->
        [one] El panel pide ir más despacio. Inténtalo de nuevo en { $hours } hora.
       *[other] El panel pide ir más despacio. Inténtalo de nuevo en { $hours } horas.
    }
problem-transient = El panel tiene problemas. Inténtalo de nuevo en unos minutos.
problem-absent = Este panel no lo ofrece.
problem-other = Revisa lo que escribiste o inténtalo más tarde.
problem-unreachable = 📡 <b>No se puede conectar con el panel.</b> No se envió ni se cobró nada. Inténtalo de nuevo en unos minutos.
problem-gone = 🚪 <b>Este bot ya no trabaja con el panel de esta cuenta.</b> No se envió ni se cobró nada. Tus pedidos siguen en el panel; lo que sé de ellos se queda aquí hasta que desconectes la cuenta.
problem-unreadable = 🤷 <b>El panel respondió algo que no se entiende.</b> No se cobró nada. Inténtalo de nuevo en unos minutos.
problem-unknown = ❓ <b>El panel no dijo si se hizo o no.</b> Compruébalo antes de intentarlo de nuevo.
panel-says = { $text }

## Start, menu, help

button-new-order = 🛒 Nuevo pedido
button-orders = 📦 Mis pedidos
button-refills = ♻️ Reposiciones
button-favorites = ⭐ Favoritos
button-balance = 💰 Saldo
button-accounts = 👤 Cuentas
button-settings = ⚙️ Ajustes
button-stats = 📊 Estadísticas
button-board = 📌 Tablero
button-services = 🗂 Servicios
button-search = 🔎 Buscar

welcome = 👋 <b>¡Hola, { $name }!</b>
welcome-what = Este es tu panel SMM en un chat: busca servicios, haz pedidos, síguelos o cancélalos, pide reposiciones y recibe un aviso cuando terminen.
welcome-how = Para empezar, conecta la clave API de tu cuenta del panel. Se guarda cifrada y el mensaje que la contiene se borra al instante.
menu-title = 🏠 <b>{ $account }</b>
menu-open =
    { $count ->
        [0] No hay pedidos en curso.
        [one] <b>{ $count }</b> pedido en curso.
       *[other] <b>{ $count }</b> pedidos en curso.
    }
help-title = <b>Qué puedo hacer</b>
help-ordering = <b>Hacer pedidos</b>
help-orders = <b>Tus pedidos</b>
help-account = <b>Tu cuenta</b>
help-bot = <b>Este bot</b>
help-line = { $command } — { $what }
help-words =
    <b>Sin ningún comando</b>
    Con palabras buscas servicios. Con un enlace ves los servicios para él. <code>123,124 estado</code> muestra el estado, <code>reposición 123</code> pide la reposición y <code>cancelar 123 124</code> cancela.
    ¿Con prisa? <code>/order 1 https://… 1000</code>

## Connecting accounts

button-connect = 🔑 Conectar
button-connect-another = ➕ Conectar otra cuenta
button-another-account = ➕ Otra cuenta
button-new-key = 🔑 Clave nueva
button-new-key-of = 🔑 Clave nueva: { $account }
button-disconnect = 🗑 Desconectar
button-disconnect-account = 🗑 Desconectar { $account }
button-rename = ✏️ Renombrar { $account }
button-use-account = ▶️ Usar { $account }
button-panel-site = ❔ ¿Dónde está mi clave?
button-add-funds = 💳 Recargar saldo
connect-first = 🔑 Primero conecta la clave API de tu cuenta del panel.
choose-panel = ¿En qué panel tienes tu cuenta?
choose-panel-first = 🔑 Borré tu mensaje y no envié la clave a ninguna parte. Elige su panel y envíala de nuevo.
key-ask =
    🔑 <b>Clave API</b>
    Envíame la clave API de tu cuenta en <b>{ $panel }</b>. La encuentras en la web del panel, en Cuenta (Account).
key-ask-of =
    🔑 <b>Clave API nueva para { $account }</b>
    Envíame la clave API nueva de esta cuenta. La encuentras en la web del panel, en Cuenta (Account).
key-ask-hint = Borro tu mensaje al instante y guardo la clave cifrada.
key-ask-again = Envía otra clave, o /cancel.
key-is-of = ❌ Esta es la clave de { $account }, que ya está conectada. No cambió nada.
key-whose =
    { $several ->
        [no] 🔑 <b>¿Es una clave nueva de { $account }?</b>
       *[yes] 🔑 <b>¿Es una clave nueva de una de estas cuentas?</b>
    }
    La clave funciona, pero no me muestra ninguno de los pedidos que conozco, así que no puedo saberlo. Una clave nueva sustituye a la anterior; otra cuenta se guarda aparte.
key-malformed = ❌ Esto no parece una clave API: es una sola palabra de letras y números, sin espacios. Envíala otra vez, o /cancel.
key-not-connected = <b>Sin conectar.</b> No se guardó nada.
key-too-many = ⏳ <b>Se rechazaron demasiadas claves.</b> Esta vez no pregunté nada al panel. Inténtalo de nuevo en { $minutes } min, o /cancel.
key-delete-yourself = ⚠️ No pude borrar tu mensaje con la clave. Bórralo tú, por favor.
key-taken-out =
    { $message ->
        [deleted] 🔑 Había una clave API en tu mensaje: lo borré y no envié la clave a ningún sitio.
       *[stays] 🔑 Había una clave API en tu mensaje. No la envié a ningún sitio, pero no pude borrar el mensaje: bórralo tú, por favor.
    }
    Para conectar una cuenta, toca el botón y envía solo la clave.
one-by-one = 🐢 El panel de { $account } solo informa de los pedidos uno por uno. Reviso los tuyos de uno en uno: si son muchos, tardaré un poco más en avisarte de que han terminado.
key-refused =
    🔑 <b>La clave de { $account } ya no funciona.</b>
    Dejé de consultar al panel con ella. Tus pedidos siguen allí; conecta una clave nueva y vuelvo a seguirlos.
    <blockquote expandable>{ $reason }</blockquote>
connected = ✅ <b>Cuenta conectada: { $account }</b>
connected-again = ✅ <b>Cuenta conectada de nuevo: { $account }</b>
balance-title = 💰 <b>{ $account }</b>
balance-line = Saldo: <b>{ $balance }</b>
account-line = 👤 { $account }
accounts-title =
    { $count ->
        [0] 👤 No hay ninguna cuenta conectada.
        [one] 👤 <b>Una cuenta conectada</b>
       *[other] 👤 <b>{ $count } cuentas conectadas</b>
    }
account-item =
    { $state ->
        [active] ✅ <b>{ $account }</b> · en uso
        [refused] ⚠️ { $account } · clave rechazada
        [gone] ⚠️ { $account } · panel ya no disponible
       *[other] • { $account }
    }
rename-ask =
    ✏️ <b>Un nombre nuevo para { $account }</b>
    Aparece en las fichas cuando tienes varias cuentas.
bad-name = ⚠️ Envía un nombre de 1 a { $limit } caracteres.
disconnect-ask =
    🗑 <b>¿Desconectar { $account }?</b>
    Se borra la clave y todo lo guardado de esta cuenta: sus pedidos, reposiciones y favoritos aquí.
    { $open ->
        [0] En el panel no cambia nada.
        [one] En el panel no cambia nada; { $open } pedido en curso deja de seguirse.
       *[other] En el panel no cambia nada; { $open } pedidos en curso dejan de seguirse.
    }
disconnect-nothing = No hay ninguna cuenta conectada. /connect
disconnected = 🗑 { $account } está desconectada y se borró todo lo que había guardado de ella.

## Services

button-categories = 🗂 Categorías
button-order = 🛒 Pedir
button-favorite = ☆ Favorito
button-favorite-off = ⭐ Favorito
categories-title =
    { $count ->
        [one] 🗂 <b>{ $count } categoría</b>
       *[other] 🗂 <b>{ $count } categorías</b>
    }
categories-hint = Elige una o envíame palabras para buscar.
category-button = { $name } · { $count }
category-title = 🗂 <b>{ $name }</b> · { $count }
category-gone = Esta categoría ya no está disponible.
services-none = El panel no ofrece servicios a esta cuenta.
services-failed = <b>No se pudieron cargar los servicios.</b>
service-item =
    <b>{ $number }.</b> { $name }
    { $id } · <b>{ $price }</b> por 1000 · { $min }–{ $max }
service-item-package =
    <b>{ $number }.</b> { $name }
    { $id } · <b>{ $price }</b> por paquete
service-line = 📦 { $id } · { $name }
service-title = 📦 <b>{ $id }</b> · <b>{ $name }</b>
service-category = 🗂 { $category }
service-price = 💵 Precio por 1000: <b>{ $price }</b>
service-price-package = 💵 Precio del paquete: <b>{ $price }</b>
service-limits = 🔢 Mín.: { $min } · Máx.: { $max }
service-type = 🧩 Tipo: { $type }
service-type-unknown = ⚠️ No conozco este tipo: te pido un enlace y una cantidad. Puede que el panel necesite más y lo rechace.
service-refill =
    { $allowed ->
        [yes] ♻️ Reposición: sí
       *[no] ♻️ Reposición: no
    }
service-cancel =
    { $allowed ->
        [yes] ✖️ Cancelación: sí
       *[no] ✖️ Cancelación: no
    }
service-drip-feed =
    { $allowed ->
        [yes] 💧 Goteo (drip-feed): sí
       *[no] 💧 Goteo (drip-feed): no
    }
service-average-time = ⏱ Tiempo promedio: { $time }
service-send-link = 🔗 Envíame un enlace y pediré esto para él.
service-gone = El servicio { $id } no está disponible para tu cuenta (o ya no lo está).
search-ask =
    🔎 <b>¿Qué buscas?</b>
    Envía palabras (<i>likes instagram</i>) o el ID de un servicio.
search-title =
    { $count ->
        [one] 🔎 «{ $words }» · { $count } servicio
       *[other] 🔎 «{ $words }» · { $count } servicios
    }
search-words = 🔎 «{ $words }»
search-none = 🔎 No encontré nada para «{ $words }». Prueba con menos palabras o con otras.
numbered = <b>{ $number }.</b> { $item }
favorite-item-gone = ⭐ { $id } · ⚠️ ya no está disponible
favorites-title = ⭐ <b>Favoritos</b> · { $count }
favorites-none = Aquí no hay nada todavía. Toca <b>☆ Favorito</b> en un servicio o <b>⚡ Plantilla</b> en un pedido terminado.
favorite-added = ⭐ Añadido a favoritos
favorite-removed = Quitado de favoritos
inline-connect = 🔑 Primero conecta tu cuenta del panel
inline-down = 🔌 El panel no responde ahora
inline-description =
    { $price } por 1000 · { $min }–{ $max }
    { $category }
inline-description-package =
    { $price } por paquete
    { $category }
inline-sent = 📦 <b>{ $id }</b> · { $name }
preset-button = ⚡ { $name }
preset-item = ⚡ { $name } · { $id }
preset-item-gone = ⚡ { $name } · ⚠️ { $id } ya no está disponible
preset-saved = ⚡ Plantilla guardada: { $name }. La tienes al pegar un enlace y en /favorites.
gone-preset = Esta plantilla ya no existe.
button-preset = ⚡ Plantilla
button-more = Más ›
link-title = 🔗 <b>{ $network }</b>: ¿qué quieres para este enlace?
link-title-unknown = 🔗 ¿Qué quieres para este enlace?
link-several =
    { $count ->
        [one] { $count } enlace
       *[other] { $count } enlaces: un mismo servicio y una misma cantidad para todos.
    }
link-favorite = ⭐ { $name } · { $price }
link-last-used = 🕘 { $name } · { $price }
network-title = 🔗 <b>{ $network }</b>: servicios para este enlace
network-none = 🔗 Conozco { $network }, pero tu panel no tiene servicios para esa red.
button-link-else = 🔗 Otra cosa para este enlace

## Ordering: one question for each field

button-change = ✏️ Cambiar
button-drip-feed = 💧 Goteo (drip-feed)
button-confirm = ✅ Confirmar
button-order-again = 🛒 Pedir de nuevo
button-check-balance = 💰 Revisar saldo
button-i-see-it = 👀 Sí aparece
button-not-placed = ✖️ No aparece
button-seen-yes = ✅ Sí, es ese
button-seen-other = 👀 Otro ID

order-which =
    🛒 <b>¿Qué servicio?</b>
    Envía su ID o palabras para buscarlo.
order-dropped = ✖️ Descarté el pedido nuevo. No se realizó nada.
change-ask = ✏️ <b>¿Qué quieres cambiar?</b>

field-link = Enlace
field-quantity = Cantidad
field-drip-feed = Goteo (drip-feed): veces e intervalo
field-usernames = Usuarios
field-hashtag = Hashtag
field-hashtags = Hashtags
field-username = Usuario
field-answer-number = Número de respuesta
field-min = Mínimo
field-max = Máximo
field-posts = Publicaciones
field-old-posts = Publicaciones anteriores
field-delay = Espera
field-expiry = Fecha de fin
field-comments = Comentarios
field-media = Publicación de origen
field-groups = Grupos
field-keywords = Palabras clave
field-country = País
field-device = Dispositivo
field-type-of-traffic = Tipo de tráfico
field-google-keyword = Palabra clave de Google
field-referring-url = URL de referencia

many-quantity =
    { $count ->
        [one] ¿Cuántos para el enlace?
       *[other] ¿Cuántos para cada uno de los { $count } enlaces?
    }

ask-link = Envía el enlace del perfil o de la publicación. Tiene que ser público.
ask-quantity = ¿Cuántos? De { $min } a { $max }.
ask-drip-feed =
    ¿Quieres la entrega por partes? Envía dos números: cuántas veces y los minutos entre una y otra.
    <code>10 60</code> entrega la cantidad 10 veces, una por hora, y cuesta 10 veces el precio.
ask-usernames = Envía los usuarios, uno por línea.
ask-hashtag = Envía el hashtag del que se sacan los usuarios.
ask-hashtags = Envía los hashtags, uno por línea.
ask-username = Envía el usuario o el enlace del perfil, según lo pida el servicio.
ask-answer-number = Envía el número de la respuesta en la encuesta.
ask-min = La cantidad mínima por publicación. De { $min } a { $max }.
ask-max = La cantidad máxima por publicación. De { $min } a { $max }.
ask-posts = ¿Para cuántas publicaciones nuevas? Sin número: para todas, hasta que canceles.
ask-old-posts = ¿Para cuántas publicaciones de las que ya están?
ask-delay = ¿Cuántos minutos después de que salga una publicación?
ask-expiry = ¿Qué día termina? Envíalo así: <code>31/12/2027</code>.
ask-comments = Envía los comentarios, uno por línea.
ask-media = Envía el enlace de la publicación de cuyos likes se toman los usuarios.
ask-groups = Envía los grupos, uno por línea.
ask-keywords = Envía las palabras clave, una por línea.
ask-country = Envía el código del país de dos letras, como <code>US</code>, o WW para todo el mundo.
ask-device = ¿Qué dispositivos usan los visitantes?
ask-type-of-traffic = ¿De dónde vienen los visitantes?
ask-google-keyword = Envía las palabras que los visitantes buscan en Google.
ask-referring-url = Envía la dirección desde la que llegan los visitantes.

choice-device-1 = 1 · Computadora
choice-device-2 = 2 · Móvil (Android)
choice-device-3 = 3 · Móvil (iOS)
choice-device-4 = 4 · Mixto (móvil)
choice-device-5 = 5 · Mixto (móvil y PC)
choice-type-of-traffic-1 = 1 · Palabra clave de Google
choice-type-of-traffic-2 = 2 · Origen propio
choice-type-of-traffic-3 = 3 · Sin origen
choice-drip-feed = { $runs } × { $quantity }, cada { $interval } min

bad-empty = ⚠️ Estaba vacío.
bad-not-whole = ⚠️ «{ $got }» no es un número entero. Envía solo cifras, como <code>1000</code>.
bad-below-min = ⚠️ { $got } es menos que el mínimo de { $limit }.
bad-above-max = ⚠️ { $got } es más que el máximo de { $limit }.
bad-not-link = ⚠️ «{ $got }» no es un enlace. Envía uno como <code>https://instagram.com/name</code>.
bad-link-too-long = ⚠️ Este enlace es demasiado largo: máximo { $limit } caracteres.
bad-too-long = ⚠️ Es demasiado largo: máximo { $limit } caracteres.
bad-not-choice = ⚠️ «{ $got }» no está entre las opciones: { $limit }.
bad-not-date = ⚠️ «{ $got }» no es una fecha. Envíala como día/mes/año, por ejemplo <code>31/12/2027</code>.
bad-past-date = ⚠️ { $got } no es una fecha futura.
bad-two-amounts = ⚠️ «{ $got }» puede significar { $limit } o { $limit2 }. ¿Cuál quieres?
bad-two-links = ⚠️ Hay varios enlaces y hace falta uno. ¿Cuál quieres?
bad-one-or-several = ⚠️ ¿Es un solo comentario con comas o una lista de varios?
reading-comments =
    { $count ->
        [one] { $count } comentario
       *[other] { $count } comentarios
    }
bad-not-here = ⚠️ Aquí no hay ese botón. Si es un nombre, pon <code>@</code> delante.
bad-two-numbers = ⚠️ Envía dos números: cuántas veces y los minutos entre una y otra, como <code>10 60</code>.
bad-too-few-lines = ⚠️ Líneas: { $got }. Son muy pocas: mínimo { $limit }.
bad-too-many-lines = ⚠️ Líneas: { $got }. Son demasiadas: máximo { $limit }.
bad-min-above-max = ⚠️ { $got } no encaja con { $limit }: el máximo no puede ser menor que el mínimo.
bad-no-range = ⚠️ Este servicio no se puede pedir: su mínimo de { $limit } supera su máximo de { $limit2 }. Sal con /cancel y elige otro.
bad-edited = ⚠️ No sigo los mensajes editados. Envíalo como mensaje nuevo.
bad-not-text = ⚠️ Lo necesito como texto. Envía un mensaje o usa los botones.
bad-file-kind = ⚠️ Solo leo archivos .txt y .csv.
bad-file-too-large = ⚠️ Este archivo es demasiado grande: máximo 1 MB.
bad-file-not-text = ⚠️ No puedo leer este archivo. Guárdalo como texto o CSV en UTF-8 y envíalo otra vez.
bad-file-failed = ⚠️ No se pudo descargar el archivo de Telegram. Envíalo otra vez.
bad-changed = ⚠️ El servicio cambió mientras tanto: ahora también necesita esto.
bad-wanted = ⚠️ El panel también quiere esto.
bad-order-id = ⚠️ Esto no es un ID de pedido. Envíalo como lo muestra el panel, por ejemplo <code>23501</code>, o /cancel.
bad-order-ids = ⚠️ No veo ningún ID de pedido. Envíalos separados por comas o espacios, como <code>123, 124</code>.

value = { $label }: <b>{ $value }</b>
value-list = { $label } ({ $count }):
value-drip-feed = Goteo (drip-feed): <b>{ $runs }</b> veces, cada <b>{ $interval }</b> min · { $total } en total

confirm-title = 🛒 <b>Revisa y confirma</b>
confirmed-title = 🛒 <b>Confirmado</b>
confirm-price = 💵 Precio: <b>{ $price }</b>
confirm-price-at-most = 💵 Precio: máximo <b>{ $price }</b>
confirm-price-per-post = 💵 Precio: máximo <b>{ $price }</b> por publicación
confirm-balance = 💰 Saldo: { $before } → después: <b>{ $after }</b>
confirm-balance-unknown = 💰 Ahora mismo no se pudo leer tu saldo.
confirm-short = ⚠️ Te faltan { $missing } de saldo.
confirm-old-price = ⚠️ El panel no respondió con el precio de hoy: este es el precio de { $time }.
confirm-new-price = ⚠️ El precio cambió mientras tanto. No se envió nada: revísalo otra vez.
confirm-changed = ⚠️ El servicio cambió mientras tanto. No se envió nada: revísalo otra vez.
confirm-wanted = ⚠️ El panel pidió más de lo que decía antes. Ya está añadido aquí: revísalo y confirma otra vez.
confirm-running = ⚠️ Aún en curso con este enlace: { $orders }. Los paneles dan por hecho un segundo pedido mientras tanto, o lo rechazan.

receipt-title = ✅ <b>Pedido realizado.</b> Te aviso cuando termine.
receipt-same = ⚠️ <b>El panel respondió con un pedido que ya tienes.</b> No realizó otro para el mismo enlace, o no lo dice: revisa tu saldo. Lo sigo una sola vez.
order-refused = ❌ <b>El pedido no se realizó.</b>
already-draft = Todavía puedes confirmar esta ficha.
already-sending = Se está realizando ahora mismo.
already-placed = Ya está realizado: { $id }
already-unknown = No se sabe si se realizó: mira el mensaje sobre él más abajo.
already-refused = El panel lo rechazó y no se cobró nada. Empieza el pedido de nuevo.
already-dropped = Se descartó. Empieza el pedido de nuevo.
already-settled = Esto ya está resuelto.
unknown-title =
    ❓ <b>No sé si este pedido se realizó.</b>
    La respuesta del panel no llegó. Nunca lo reenvío por mi cuenta, así que no se puede cobrar dos veces.
unknown-balance = 💰 Saldo antes: <b>{ $before }</b> · ahora: <b>{ $after }</b>
unknown-balance-same = El saldo no cambió: lo más probable es que no se realizara.
unknown-balance-moved = El saldo cambió: lo más probable es que sí se realizara.
unknown-balance-mixed = Mientras tanto se enviaron otros pedidos con esta cuenta: el saldo no dice nada de este.
unknown-what-now = Mira tus pedidos en la web del panel y dime qué ves.
unknown-doubted = ⚠️ <b>¿Seguro que no se realizó?</b> Si se realizó, pedirlo de nuevo se paga dos veces. Mira tus pedidos en la web del panel y toca otra vez.
unknown-closed = Entendido, no se realizó. La ficha queda cerrada.
seen-ask =
    👀 <b>ID del pedido</b>
    Envíame el ID que le dio el panel y lo sigo.
seen-not-found = ⚠️ El panel no conoce { $id } en esta cuenta ({ $reason }). Envía otro ID, o /cancel.
seen-known = ⚠️ { $id } es otro pedido, que ya está en tu lista. Envía otro id, o /cancel.
seen-adopted = ✅ <b>Encontrado.</b> Lo sigo desde ahora.
seen-differs = ⚠️ <b>{ $id } no se parece a este pedido.</b>
seen-differs-charge = El panel cobró { $charge } por él; la ficha decía { $price }.
seen-differs-remains = Faltan por entregar { $remains }; la ficha decía { $quantity }.
seen-differs-ask = ¿Es ese de todos modos?

## Orders

button-orders-all = 📦 Todos
button-orders-open = ⏳ En curso
button-order-card = 🧾 Detalles
button-reorder = 🔁 Repetir pedido
button-rest = 🔁 Pedir el resto
button-cancel-order = ✖️ Cancelar pedido
button-refill = ♻️ Reposición
button-mute = 🔕 Silenciar
button-unmute = 🔔 Activar aviso
button-track = 👁 Seguir

status-pending = Pendiente
status-processing = Procesando
status-in-progress = En progreso
status-completed = Completado
status-partial = Parcial
status-canceled = Cancelado
status-refunded = Reembolsado
status-failed = Fallido
status-rejected = Rechazado
status-paused = Pausado
status-active = Activo
status-awaiting = En espera
status-expired = Vencido
status-other = { $status }

orders-title-all =
    { $count ->
        [one] 📦 <b>{ $count } pedido</b>
       *[other] 📦 <b>{ $count } pedidos</b>
    }
orders-title-open =
    { $count ->
        [one] ⏳ <b>{ $count } pedido en curso</b>
       *[other] ⏳ <b>{ $count } pedidos en curso</b>
    }
orders-none-all = Aquí no hay nada todavía. Haz tu primer pedido o sigue con /track uno que hiciste fuera del bot.
orders-none-open = No hay nada en curso.
order-title = 🧾 <b>Pedido { $id }</b>
order-item = <b>{ $id }</b> · { $status }
order-item-detail = { $name } · { $age }
order-tracked = Hecho fuera del bot
order-charge = 💵 Cobrado: <b>{ $amount }</b>
order-price = 💵 Precio: <b>{ $amount }</b>
order-charge-other = ⚠️ El panel cobró { $charge }; la ficha decía { $price }.
order-back = ↩️ Devuelto: <b>{ $amount }</b>
order-back-about = ↩️ Debería devolverse por lo no entregado: unos <b>{ $amount }</b>. Tu saldo lo mostrará.
order-start-count = 🏁 Conteo inicial: { $count }
order-remains = ⏳ Faltan: { $count }
order-label = 🏷 { $label }
order-age = 🕒 Hecho { $age }
order-cancel-asked = ✖️ Cancelación solicitada: el estado mostrará el resultado.
order-muted = 🔕 Sin aviso cuando termine.
no-news = Sin novedades
muted = 🔕 Silenciado
unmuted = 🔔 Te aviso cuando termine
statuses-title =
    { $count ->
        [one] <b>Estado de { $count } pedido</b>
       *[other] <b>Estado de { $count } pedidos</b>
    }
# The ids of this line are read back from the message: a line begins with its id, with no word before it.
status-item = { $id } · { $status }
status-item-remains = faltan { $count }
status-item-error = { $id } · ⚠️ { $error }
ids-ask-status =
    🔎 <b>ID de los pedidos</b>
    Envía los ID, separados por comas o espacios.
ids-ask-track =
    👁 <b>ID de los pedidos</b>
    Envía los ID de los pedidos que quieres seguir, separados por comas o espacios.
ids-ask-refill =
    ♻️ <b>ID de los pedidos</b>
    Envía los ID de los pedidos que necesitan reposición, separados por comas o espacios.
spoken-status = estado, estatus, estado de, ver
spoken-track = seguir, sigue, rastrear, seguimiento
spoken-refill = reposición, reposicion, reponer, repón, repon, rellenar
spoken-yes = sí, si
spoken-cancel = cancelar, cancela, anular
spoken-about = estado, estatus, pedido, pedidos, orden, órdenes, dónde, donde, cuándo, cuando, por qué, cuánto tarda, acelerar, acelera, acelere, más rápido, lento, atascado, empezar, empezó, iniciar, reposición, reponer, repón, cancelar, cancela, cayó, cayeron, completar, completado, pendiente, parcial, entregado, problema, ayuda
tracked =
    { $count ->
        [one] 👁 Ya sigo este pedido y te aviso cuando termine.
       *[other] 👁 Ya sigo { $count } pedidos y te aviso cuando terminen.
    }
tracked-ended =
    { $count ->
        [one] 👁 Ya está en tu lista. Ese pedido ya terminó, así que no hay nada que seguir.
       *[other] 👁 { $count } que ya terminaron están ahora en tu lista: no hay nada que seguir.
    }
tracked-already = Ya estaban en tu lista: { $ids }

## Mass orders

button-mass = 📋 Pedido masivo
button-mass-new = 📋 Otro pedido masivo
button-mass-line = ❓ Línea { $line }
button-confirm-count = ✅ Confirmar { $count }
button-stop = ⏹ Detener
button-go-on = ▶️ Continuar ({ $count })
button-drop-rest = ✖️ Descartar resto

mass-ask =
    📋 <b>Pedido masivo</b>
    Envía hasta { $limit } pedidos: como texto, uno por línea, o en un archivo .txt o .csv.
mass-format =
    <code>service|link|quantity</code>
    Es decir, ID del servicio, enlace y cantidad; por ejemplo <code>1|https://instagram.com/name|1000</code>. Si el servicio pide algo más, va detrás, después de otro <code>|</code>.
mass-no-lines = ⚠️ <b>Ahí no encontré ningún pedido.</b>
mass-too-many = ⚠️ Son { $count } líneas y en un pedido masivo caben { $limit } como máximo. Envíalas por partes.
mass-table-caption =
    { $count ->
        [one] 📋 { $count } línea, con su precio
       *[other] 📋 Las { $count } líneas, con el precio de cada una
    }

mass-result-caption =
    { $count ->
        [one] 📋 Resultado de { $count } línea
       *[other] 📋 Resultado de las { $count } líneas
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
        [one] … y { $count } servicio más
       *[other] … y { $count } servicios más
    }
mass-twice =
    { $count ->
        [one] 👯 La línea { $line } repite el servicio y el enlace de una línea anterior.
       *[other] 👯 { $count } líneas repiten el servicio y el enlace de una línea anterior; la primera es la línea { $line }.
    }
mass-running = ⚠️ Aún en curso con los enlaces de estas líneas: { $orders }. Los paneles dan por hecho un segundo pedido mientras tanto, o lo rechazan. Líneas: { $numbers }
mass-bad =
    { $count ->
        [one] ⚠️ <b>{ $count } línea no se puede procesar:</b>
       *[other] ⚠️ <b>{ $count } líneas no se pueden procesar:</b>
    }
mass-bad-item = <b>{ $line }.</b> { $problem }
mass-bad-quote = <code>{ $text }</code>
mass-bad-field = { $field }: { $problem }
mass-bad-no-service = No empieza con el ID de un servicio.
mass-bad-service-gone = El servicio #{ $got } no está disponible para tu cuenta.
mass-bad-one-by-one = Las suscripciones se piden de una en una: <code>/order { $got }</code>
mass-bad-missing = falta.
mass-bad-too-many = «{ $got }» está de más: el servicio no lo pide.
mass-more =
    { $count ->
        [one] … y { $count } más, mira el archivo
       *[other] … y { $count } más, mira el archivo
    }
mass-none-good = ❌ <b>Ninguna de estas líneas se puede procesar.</b>
mass-again = Corrige las líneas y envíalas otra vez.
mass-total = 💵 Total: <b>{ $price }</b>
mass-short = ⚠️ Te faltan { $missing } de saldo: me detendría cuando se acabe.
mass-changed = ⚠️ <b>Desde entonces cambiaron precios o servicios.</b> Revísalo otra vez.

mass-progress = ⏳ <b>Haciendo pedidos: { $done } de { $total }</b>
mass-stopping-toast = Me detengo después de la línea que se está enviando.
mass-not-running = Ya no está en marcha.
mass-already = Ya está en marcha.
mass-already-done = Este pedido masivo ya se envió.
mass-already-dropped = Se descartó. Envía las líneas de nuevo.
mass-already-replaced = Un pedido masivo más reciente ocupó su lugar: de este no se envió nada. Usa la ficha de abajo.
mass-already-stopped = Se detuvo a la mitad. En /mass puedes continuarlo.
mass-busy = Hay otro pedido masivo en marcha. Espera a que termine o detenlo.

mass-done = ✅ <b>Pedido masivo: { $done } de { $total } enviados</b>
mass-stopped = ⏸ <b>Pedido masivo detenido: { $done } de { $total } enviados</b>
mass-dropped = ✖️ <b>Pedido masivo: { $done } de { $total } enviados, el resto descartado</b>
mass-stop-person = Lo detuviste tú.
mass-stop-funds = 💳 Se acabó el saldo. Recarga en el panel y luego continúa.
mass-stop-key = 🔑 El panel ya no acepta la clave API. Conecta una válida y luego continúa.
mass-stop-action = 🔑 El panel no acepta la clave API para esto, aunque para lo demás sí. Inténtalo de nuevo; si sigue igual, pregunta al soporte del panel.
mass-stop-changed = 🔑 La cuenta tiene otra clave u otra moneda. Mira los precios y continúa.
mass-stop-unreachable = 📡 No se puede conectar con el panel. Continúa en unos minutos.
mass-stop-silent = ❓ El panel dejó de responder: no sé si las últimas líneas se enviaron. Míralas antes de continuar.
mass-stop-slow = 🐢 El panel pidió ir más despacio y algunas líneas no se enviaron. Continúa cuando quieras.
mass-stop-maintenance = 🚧 Hay mantenimiento hasta { $time }. Continúa después.
mass-stop-wait = ⏳ El panel pide esperar hasta { $time }. Continúa después.
mass-stop-prices = ⚠️ Mientras tanto cambiaron precios o servicios. Mira lo que queda antes de continuar.
mass-stop-restart = 🔄 Me reinicié a la mitad. No envío nada más hasta que tú lo digas.
mass-stop-fault = ⚠️ Algo falló de nuestro lado. No envío nada más hasta que tú lo digas.
mass-count-placed = ✅ Enviados: { $count }
mass-count-refused = ❌ Rechazados: { $count }
mass-count-unknown = ❓ Sin confirmar: { $count }
mass-count-closed = ✖️ No enviados: { $count }
mass-line-placed = <b>{ $line }.</b> { $id } · { $link }
mass-line-refused = <b>{ $line }.</b> { $link }: { $reason }
mass-line-unknown = <b>{ $line }.</b> { $link }: no sé si se envió
mass-line-closed = <b>{ $line }.</b> { $link }: no se envió
mass-line-left = <b>{ $line }.</b> { $link }: todavía no se envió
mass-placed-sum =
    { $count ->
        [one] 💵 Total enviado: <b>{ $price }</b>. Te aviso cuando termine.
       *[other] 💵 Total enviado: <b>{ $price }</b>. Te aviso cuando terminen.
    }
mass-left =
    { $count ->
        [one] ▫️ <b>Queda { $count } línea</b>: la línea { $line }, { $price }
       *[other] ▫️ <b>Quedan { $count } líneas</b>, desde la línea { $line }: { $price }
    }
mass-left-dropped =
    { $count ->
        [one] ▫️ { $count } línea no se envió.
       *[other] ▫️ { $count } líneas no se enviaron.
    }
mass-unknown =
    { $count ->
        [one] ❓ No se sabe si { $count } línea se envió. Nunca la reenvío por mi cuenta: tócala para resolverla.
       *[other] ❓ No se sabe si { $count } líneas se enviaron. Nunca las reenvío por mi cuenta: toca cada una para resolverla.
    }
# Names of the columns, separated by |
mass-columns = Línea|Servicio|Nombre|Enlace|Cantidad|Precio|Otros valores|Resultado|Pedido|Motivo
mass-state-bad = no se puede procesar
mass-state-left = todavía sin enviar
mass-state-placed = enviado
mass-state-refused = rechazado
mass-state-unknown = sin confirmar
mass-state-closed = no enviado

## Labels

button-label = 🏷 Etiqueta
button-label-choice = 🏷 { $label }
button-label-filter = 🏷 { $label } · { $count }
button-no-label = Omitir: sin etiqueta
label-ask =
    🏷 <b>Etiqueta para { $id }</b>
    Envía una palabra para encontrar este pedido, como el nombre de un cliente: máximo { $limit } caracteres.
label-ask-other =
    🏷 <b>Etiqueta para { $id }</b>: { $label }
    Envía otra, de { $limit } caracteres como máximo. Un <code>-</code> la quita.
label-put = 🏷 Etiqueta puesta. Para encontrarlo, envía <code>/orders label</code> y la palabra.
label-removed = 🏷 Ya no tiene etiqueta.
label-none = 🏷 Ningún pedido tiene la etiqueta «{ $label }».
labels-none = 🏷 Ningún pedido tiene etiqueta todavía. Ponla con <b>🏷 Etiqueta</b> en la ficha de un pedido.
gone-label = Ya ningún pedido tiene esta etiqueta.
bad-label-lines = ⚠️ Envíalo en una sola línea.
orders-title-label =
    { $count ->
        [one] 🏷 <b>{ $label }: { $count } pedido</b>
       *[other] 🏷 <b>{ $label }: { $count } pedidos</b>
    }

## Export

button-export = 📤 Exportar
export-nothing = 📤 Todavía no hay nada que exportar: aquí no se hizo ni se siguió ningún pedido.
export-caption =
    { $count ->
        [one] 📤 <b>{ $count } pedido</b> de { $account }, para cualquier hoja de cálculo
       *[other] 📤 <b>{ $count } pedidos</b> de { $account }, para cualquier hoja de cálculo
    }
# Names of the columns, separated by |
export-columns = Pedido|Cuenta|Panel|Servicio|Nombre|Tipo|Categoría|Enlace|Cantidad|Otros valores|Precio|Cobrado|Pagado|Moneda|Estado|Conteo inicial|Faltan|Realizado|Terminado|Etiqueta|Origen

## Notifications

ended-order = { $status } · <b>{ $id }</b>
ended-remains = Sin entregar: <b>{ $count }</b>
ended-remains-of = Sin entregar: <b>{ $count }</b> de { $total }
ended-took = ⏱ Tardó { $time }
ended-refill = ♻️ Reposición { $id } de { $order }: { $status }
ended-refill-lost = ⚠️ Reposición { $id } de { $order }: el panel no dice en qué quedó, así que dejé de preguntar. Quizá se vea en su sitio.
ended-lost = ⚠️ <b>{ $id }</b>: hace mucho que no se mueve, así que dejé de seguirlo.
ended-missing = ⚠️ <b>{ $id }</b>: el panel ya no conoce este pedido, así que dejé de seguirlo.
low-balance = 📉 <b>{ $account }</b>: el saldo está por debajo de { $line }.
digest-title = ⭐ <b>Novedades de tus favoritos</b>
digest-price = { $id } · { $name }: { $before } → <b>{ $price }</b>
digest-gone = { $id } · { $name }: ⚠️ ya no está disponible
digest-back = { $id } · { $name }: disponible otra vez, <b>{ $price }</b>
ended-many = 🔔 <b>Terminaron { $count } pedidos</b>

## Refills and canceling

button-cancel-confirm = ✖️ Sí, cancelar
refills-title =
    { $count ->
        [one] ♻️ <b>{ $count } reposición</b>
       *[other] ♻️ <b>{ $count } reposiciones</b>
    }
refills-none = Todavía no hay reposiciones. Pide una con <b>♻️ Reposición</b> en la ficha de un pedido.
refill-item = { $id } de { $order } · { $status } · { $age }
refill-untold = ❔ el panel no lo dice
refill-asked = ♻️ { $order }: reposición { $id } solicitada
refill-refused = ⚠️ { $order }: { $error }
refill-item-unknown = ❓ { $order }: el panel no dijo si aceptó la reposición. Compruébalo antes de pedirla otra vez.
refill-unknown = ❓ <b>El panel no dijo si aceptó la reposición.</b> Compruébalo en la web del panel antes de pedirla otra vez: muchos paneles aceptan una al día.
refill-watched = Te aviso del resultado.
cancel-nothing = No hay nada que cancelar ahora: no hay ninguna pregunta abierta. Para cancelar pedidos, envía sus ID: <code>/cancel 123 124</code>
cancel-which = ✖️ <b>¿Qué pedido cancelo?</b> O envía varios ID: <code>/cancel 123 124</code>
# One line: the ids stand in the lines after it and are read back from there.
cancel-ask =
    { $count ->
        [one] ✖️ <b>¿Cancelar este pedido?</b>
       *[other] ✖️ <b>¿Cancelar estos { $count } pedidos?</b>
    }
cancel-these = { $orders }
cancel-ended = { $order }: { $status } ya, no hay nada que cancelar
cancel-already =
    { $answer ->
        [taken] ✖️ { $order }: la cancelación ya se pidió, y el panel aceptó la solicitud. El estado lo dirá.
        [unsaid] ✖️ { $order }: la cancelación ya se pidió, y el panel no dijo si aceptó la solicitud. No la pido dos veces: el estado lo dirá.
       *[other] ✖️ { $order }: la cancelación ya se pidió. El estado lo dirá.
    }
cancel-asked = ✖️ { $order }: cancelación solicitada
cancel-refused = ⚠️ { $order }: { $error }
cancel-item-unknown = ❓ { $order }: el panel no dijo si aceptó la solicitud. El estado lo dirá.
cancel-unknown = ❓ <b>El panel no dijo si aceptó la solicitud.</b> Queda anotada como pedida: el estado de los pedidos lo dirá.
cancel-request-only = Es una solicitud: el estado mostrará el resultado.

## Statistics: a picture, and its numbers in the caption

stats-week = Semana
stats-month = Mes
stats-year = Año
button-look-dark = 🌙 Oscuro
button-look-light = ☀️ Claro
stats-spent-week = Gasto en 7 días
stats-spent-month = Gasto en 30 días
stats-spent-year = Gasto en 12 meses
stats-due = Debería devolverse: unos { $amount }
stats-orders = Pedidos
stats-median = Mediana de tiempo
stats-not-whole = Parcial, cancelado
stats-by-day = Gasto por día
stats-by-month = Gasto por mes
stats-by-service = Servicios con más gasto
stats-by-label = Por etiqueta
stats-outcomes = Resultados
stats-completed = Completados
stats-partial = Parciales
stats-canceled = Cancelados
stats-running = En curso
stats-unknown = Pedidos de fuera del bot
stats-no-label = Sin etiqueta
stats-nothing = No hay pedidos en este período
stats-nothing-spent = No se cobró nada en este período
stats-empty =
    📊 <b>Todavía no hay nada que mostrar</b>
    Cuando hagas o sigas aquí tus primeros pedidos, esto será una imagen de cuánto gastas, en qué y con qué rapidez se entrega.
stats-title =
    { $period ->
        [week] 📊 <b>7 días</b> · { $range }
        [month] 📊 <b>30 días</b> · { $range }
       *[year] 📊 <b>12 meses</b> · { $range }
    }
stats-caption-spent = 💵 Gasto: <b>{ $amount }</b>
stats-caption-due = ↩️ Debería devolverse, no se cuenta como gasto: unos <b>{ $amount }</b>. Tu saldo lo mostrará.
stats-caption-otherwise =
    { $count ->
        [one] ⚠️ Por { $count } pedido se cobró { $charge }; la ficha decía { $price }
       *[other] ⚠️ Por { $count } pedidos se cobró { $charge }; las fichas decían { $price }
    }
stats-caption-orders =
    { $count ->
        [0] 📦 Sin pedidos
        [one] 📦 <b>{ $count }</b> pedido
       *[other] 📦 <b>{ $count }</b> pedidos
    }
stats-caption-most = 📈 Máximo: { $amount } · { $when }
stats-caption-median = ⏱ La mitad se completa en <b>{ $time }</b> o menos
stats-caption-outcomes = ✅ Completados: { $completed } · 🌗 Parciales: { $partial } · ✖️ Cancelados: { $canceled } · ▶️ En curso: { $running }
stats-caption-share = ⚖️ Parciales o cancelados entre los terminados: { $share }
stats-caption-services = <b>Servicios con más gasto</b>
stats-caption-labels = <b>Por etiqueta</b>
stats-caption-item = { $number }. { $name }: { $amount }
stats-caption-utc = <i>Los días se cuentan en UTC.</i>

## The board: one pinned message with what runs

button-board-on = 📌 Activar tablero
button-board-off = Desactivar tablero
board-title =
    { $count ->
        [one] 📌 <b>{ $count } pedido en curso</b>
       *[other] 📌 <b>{ $count } pedidos en curso</b>
    }
board-item = <b>{ $id }</b> · { $status }
board-item-labelled = <b>{ $id }</b> · { $status } · { $label }
board-progress = { $progress } · { $name }
board-name = { $name }
board-more =
    { $count ->
        [one] … y { $count } más
       *[other] … y { $count } más
    }
board-nothing = 📌 Ahora no hay nada en curso.
board-on = 📌 <b>El tablero está activado.</b> Tus pedidos en curso quedan en un solo mensaje fijado que mantengo al día. Desaparece cuando no hay nada en curso y vuelve con el siguiente pedido.
board-here = 📌 Tu tablero está en este mensaje.
board-off = 📌 El tablero está desactivado. Con /board lo activas de nuevo.
board-deleted = 📌 Borraste el tablero, así que lo desactivé.

## Settings, language, privacy

button-privacy = 🔐 Privacidad
button-erase = 🗑 Borrar todo
settings-title = ⚙️ <b>Ajustes</b>
settings-language = 🌐 Idioma: { $language }
button-quiet = 🌙 No molestar
button-low-balance = 📉 Saldo bajo
button-off = Desactivar
button-other-time = 🕒 No es mi hora
button-other-amount = Otro monto
settings-quiet = 🌙 No molestar: de { $from } a { $to }
settings-quiet-off = 🌙 No molestar: desactivado
settings-low-balance = 📉 Aviso cuando el saldo sea menor que { $amount }
settings-low-balance-off = 📉 Aviso de saldo bajo: desactivado
quiet-zone =
    🕒 <b>¿Qué hora es donde estás?</b>
    Así «No molestar» usa tu hora local.
quiet-choose =
    🌙 <b>¿A qué horas no quieres avisos?</b>
    Lo que termine en esas horas te llega después en un solo mensaje.
low-balance-choose = 📉 <b>Avisar cuando el saldo de { $account } sea menor que…</b>
low-balance-ask =
    📉 <b>Aviso de saldo bajo</b>
    Envía el monto; con 0 se desactiva el aviso.
bad-amount = ⚠️ Esto no es un monto. Envía cifras, como <code>12.50</code>.
settings-notify = 🔔 Avisos cuando terminan los pedidos: { $what }
notify-all = todo
notify-problems = solo problemas
notify-none = nada
language-title = 🌐 <b>¿Qué idioma?</b>
language-set = ✅ Ahora hablo español.
privacy =
    🔐 <b>Privacidad</b>
    Esto se guarda aquí, en la base de datos de quien administra este bot:
    • tu ID de Telegram, idioma y ajustes
    • las claves API que conectaste, cifradas
    • tus pedidos y reposiciones hechos o seguidos aquí, con sus enlaces y estados
    • lo que escribiste en una pregunta sin terminar, cifrado, un día como máximo
    • durante una hora, también después de borrar, la huella de una clave que su panel rechazó

    Los mensajes con claves se borran del chat. Tu clave solo se envía a tu panel. Nada se comparte con nadie más.

    <b>🗑 Borrar todo</b> lo elimina todo de una vez; /disconnect quita una cuenta.
privacy-copies =
    Lo borrado sigue en las copias diarias hasta que se elimina la última: tras { $days ->
        [one] { $days } día
       *[other] { $days } días
    }.
privacy-server = El servidor de la base de datos puede guardar lo borrado un tiempo en su registro y sus copias, según lo configure quien lo administra; también allí las claves están cifradas.
privacy-silent =
    { $days ->
        [one] A quien no escribe ni toca nada durante { $days } día se le borra todo, con aviso previo; para eso se guarda el día de tu último mensaje.
       *[other] A quien no escribe ni toca nada durante { $days } días se le borra todo, con aviso previo; para eso se guarda el día de tu último mensaje.
    }
silent-warning =
    🗑 <b>Hace mucho que no pasas por aquí.</b>
    { $days ->
        [one] En { $days } día borraré todo lo que hay guardado sobre ti aquí: claves, pedidos, ajustes.
       *[other] En { $days } días borraré todo lo que hay guardado sobre ti aquí: claves, pedidos, ajustes.
    }
    Para conservarlo, escribe algo o toca el botón.
erase-ask =
    🗑 <b>¿Borrar todo lo que hay guardado sobre ti?</b>
    Todas las cuentas, claves, pedidos y ajustes de aquí. En el panel no cambia nada y los pedidos en curso dejan de seguirse.
erase-invited = Entraste por invitación: para volver necesitarás otra.
erased = 🗑 Se borró todo. Con /start empiezas de nuevo.

## Running the bot

button-invitation = ✉️ Invitación
button-admin-people = 👤 Personas
button-notice = 📣 Aviso a todos
button-maintenance = 🚧 Mantenimiento
button-backup = 💾 Copia ahora
admin-title = 🛠 <b>Administración del bot</b>
admin-people = 👥 Personas: <b>{ $all }</b> · activas en 7 días: { $active } · bloquearon el bot: { $blocked }
admin-orders = 📦 Pedidos hoy (UTC): <b>{ $today }</b> · en curso: { $open } · inciertos: { $unknown }
admin-panel = 📡 <code>{ $panel }</code> · cuentas: { $count }
admin-panel-health = Fallidas: { $share }% de las últimas { $calls } llamadas · mediana: { $ms } ms
admin-panel-unasked = Sin consultas desde el inicio.
admin-system = ⚙️ Versión { $version } · iniciado { $time }
admin-storage = 💾 Almacenamiento: { $kind }, { $size } MiB
admin-counted = <i>Contado { $time }</i>
admin-invitation =
    ✉️ <b>Invitación</b> para una persona, durante 7 días:
    { $link }
admin-invitation-open = Ahora nadie la necesita: las invitaciones cuentan con <code>ACCESS=invite</code>.
button-copy-link = 📋 Copiar enlace
admin-ask-person =
    👤 <b>¿ID de Telegram de la persona?</b>
    Mostraré si tiene acceso; podrás bloquearla o admitirla.
bad-person = ⚠️ No es un ID de Telegram. Envía dígitos, como <code>123456789</code>.
admin-person = 👤 <b>Persona</b> <code>{ $id }</code>
admin-person-served = ✅ Tiene acceso
admin-person-not-served = ⛔️ Sin acceso
admin-standing-admin = Administra este bot y siempre tiene acceso.
admin-standing-in = Fue admitida.
admin-standing-banned = Está bloqueada.
admin-standing-none = No se decidió nada sobre ella.
button-ban = 🚫 Bloquear
button-let-in = ✅ Admitir
button-another-person = 👤 Otra persona
admin-not-banned = No se puede bloquear a quien administra el bot.
admin-maintenance =
    🚧 <b>Mantenimiento</b>
    Se puede seguir leyendo. Pedidos, reposiciones y cancelaciones se rechazan, con el motivo y la hora del final.
admin-maintenance-on = 🚧 Activo hasta { $time }.
admin-maintenance-off = Ahora no hay. ¿Cuánto durará?
button-maintenance-off = ✅ Terminar
for-minutes = { $minutes } min
for-hours = { $hours } h
backup-made = 💾 La copia está hecha: <code>{ $name }</code>, { $size } MiB.
backup-failed = ⚠️ No se hizo la copia. El registro dice por qué; las anteriores siguen ahí.
backup-none = 💾 No hay carpeta para copias: define <code>BACKUP_FOLDER</code>.
backup-postgres = 💾 PostgreSQL se copia en su servidor, con <code>pg_dump</code>.
notice-ask =
    📣 <b>Aviso a todos</b>
    Envía el texto. Lo verás antes de que salga.
bad-notice = ⚠️ Demasiado largo: como máximo { $most } caracteres.
notice-preview = 👁 <b>Así se verá.</b> Personas: { $count }. Las noticias de pedidos van primero; las horas tranquilas se respetan.
notice = 📣 { $text }
button-notice-send = 📣 Enviar a todos
button-notice-stop = ⏹ Parar
notice-running = 📣 <b>El aviso se está enviando.</b>
notice-stopped = ⏹ <b>El aviso está detenido.</b>
notice-done = ✅ <b>El aviso se envió.</b>
notice-progress = Enviados: { $sent } de { $people } · inaccesibles: { $unreachable } · no los quieren: { $off }
notice-busy = Se está enviando otro aviso, o este terminó. Detén primero el otro.
gone-notice = Este aviso ya no se guarda.
button-notices-off = 🔕 No más avisos
button-notices-on = 🔔 Recibir avisos
notices-off-toast = Ya no recibirás avisos. Las noticias de tus pedidos siguen llegando.
notices-on-toast = Volverás a recibir avisos.
alarm-on = ⚠️ <b>{ $what }</b>
alarm-over = ✅ <b>Terminó:</b> { $what }
alarm-times = Veces: { $count } · desde { $time }
alarm-lasted = Duró: { $minutes } min
alarm-panel-silent = Un panel no responde: <code>{ $about }</code>
alarm-panel-refuses = Un panel lo rechaza todo: <code>{ $about }</code>
alarm-telegram-conflict = Otro programa recibe las actualizaciones de este bot (409)
alarm-telegram-token = Telegram rechaza el token del bot (401)
alarm-store = No se puede escribir en la base de datos
alarm-disk = El disco de la base de datos está casi lleno
alarm-webhook = Telegram no alcanza el webhook
alarm-set-aside = Una actualización terminó el proceso una y otra vez y se apartó
alarm-unknown-outcomes = Se acumulan pedidos de resultado incierto
alarm-error = Un error de un tipo nuevo: <code>{ $about }</code>
