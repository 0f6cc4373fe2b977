# Русский (на «вы», коротко и дружелюбно; бот о себе — в мужском роде). Sections and keys as in en.ftl.
# The words that stay the same everywhere: заказ, услуга, панель, докрутка (refill), капельная подача (drip-feed), API-ключ, баланс, ссылка,
# шаблон (preset), метка (label), сводка (board), карточка (card).
# [one] holds 1, 21, 31…: where the words are about a single thing ("этот заказ"), [1] stands before it. *[other] is for fractions only.

language-name = Русский

## The bot itself

bot-description =
    Управляйте своей SMM-панелью прямо в чате: ищите услуги, делайте заказы любого типа, следите за ними, запрашивайте докрутку, отменяйте и узнавайте, когда всё готово.

    Подключите API-ключ своего аккаунта на панели командой /connect. Он хранится в зашифрованном виде.
bot-short-description = Ваша SMM-панель в чате: заказ, отслеживание, докрутка, отмена. Напишу, когда всё готово.

command-start = Меню
command-order = Сделать заказ
command-mass = Много заказов сразу: списком или файлом
command-services = Все услуги по категориям
command-search = Найти услугу по словам или ID
command-favorites = Избранные услуги
command-orders = Последние заказы
command-status = Статус любых заказов по ID
command-track = Следить за заказами, сделанными не здесь
command-refill = Запросить докрутку (рефилл, восстановление)
command-refills = Ваши докрутки и их статус
command-cancel = Прервать вопрос или отменить заказы по ID
command-export = Ваши заказы в файле CSV
command-stats = Расходы и заказы на картинке
command-board = Закрепить заказы, которые в работе
command-balance = Баланс аккаунта
command-connect = Подключить API-ключ
command-accounts = Подключённые аккаунты
command-disconnect = Отключить аккаунт и стереть его ключ
command-settings = Уведомления и язык
command-language = Выбрать язык
command-help = Что умеет бот
command-privacy = Что хранится и как это стереть
command-admin = Управление ботом: люди, панели, объявления

plain = { $text }
optional = <i>необязательно</i>
apology =
    ⚠️ <b>У нас что-то сломалось.</b>
    Ошибка записана (код <code>{ $code }</code>). Попробуйте ещё раз, а если вы делали заказ, сначала загляните в /orders.
unknown-command = Не знаю команды { $command }. Вот что я умею: /help
only-text = Я понимаю только текст и кнопки. Пришлите слова, чтобы найти услугу, ссылку или ID заказов. /help
crowd = ✋ Это больше, чем я могу разобрать по одному. Отвечаю на последнее сообщение; часть предыдущих пропущена, по ним ничего не сделано.
not-allowed = 🔒 Это закрытый бот.
invitation-over = 🔒 Это приглашение уже использовано или истекло. Попросите новое.
not-allowed-any-more = 🔒 Этот бот теперь закрытый и больше ничего для вас не делает. /privacy стирает всё, что о вас хранится, /disconnect — один аккаунт.
private-only = 🔒 Давайте в личном чате: ваш ключ, баланс и заказы никого больше не касаются.
private-only-key = ⚠️ В вашем сообщении ключ, а удалить его здесь я не могу: удалите сами и создайте на панели новый ключ.
private-only-key-removed = ⚠️ Я удалил ваше сообщение с ключом. Его могли увидеть: создайте на панели новый ключ.
unknown-button = Эта кнопка больше не работает. Меню: /start
nothing-to-tap = Под последним сообщением такой кнопки нет. Нажмите её там, где видите, или откройте меню: /start
question-over = Этот вопрос закрыт: на него ответили, его отменили или его сменил другой.
dialogue-dropped = ✖️ Хорошо, прервал. Ничего не отправлено и не изменено.
gone-account = Этот аккаунт больше не подключён.
gone-panel = Этой панели здесь больше нет.
gone-draft = Эта карточка слишком старая. Начните заказ заново.
gone-placed = Панель приняла заказ { $id }, но его аккаунт за это время отключили: я за ним не слежу.
gone-order = Этого заказа больше нет в вашем списке.
gone-id = Панель дала этот ID более новому заказу: спросить её об этом больше нельзя.

button-menu = 🏠 Меню
button-back = ‹ Назад
button-cancel = ✖️ Отмена
button-skip = Пропустить ›
button-previous-page = ‹ Пред.
button-next-page = След. ›
button-refresh = 🔄 Обновить
button-try-again = 🔄 Ещё раз
button-copy-id = 📋 ID
button-help = ❓ Помощь
button-language = 🌐 Язык
button-private = Открыть личный чат
button-choice = { $label }
button-chosen = ✅ { $label }

## Problems: what happened, was money taken, what next

problem-rejected = ❌ <b>Панель отказала.</b> Деньги не списаны.
nothing-charged = Деньги не списаны.
problem-key = Панель не принимает API-ключ.
problem-key-of-action = Панель не принимает API-ключ для этого, хотя для остального принимает. Попробуйте ещё раз; если не поможет, спросите поддержку панели.
key-unwatched = Заказы этого аккаунта не отслеживаются, пока не придёт новый ключ или не сработает <b>Ещё раз</b>.
problem-service = Услуга недоступна. Выберите другую: /services
problem-link = Проверьте ссылку: она должна быть открытой и такой, какую просит услуга.
problem-duplicate-link = По этой ссылке ещё идёт заказ. Дождитесь его конца или выберите другую услугу.
problem-quantity = Укажите количество в пределах лимитов услуги.
problem-maintenance = 🚧 <b>Техработы до { $time }.</b> Ничего не отправлено и ничего не списано. Повторите после этого.
problem-maintenance-over = 🚧 <b>Шли техработы.</b> Ничего не отправлено и ничего не списано. Повторите.
problem-funds = Не хватает баланса. Пополните его на панели и попробуйте снова.
problem-order = Проверьте ID: это должен быть заказ этого аккаунта.
problem-refill = Сейчас для этого заказа докрутка недоступна.
problem-rate =
    { $seconds ->
        [0] Панель просит не спешить. Попробуйте чуть позже.
        [one] Панель просит не спешить. Попробуйте через { $seconds } секунду.
        [few] Панель просит не спешить. Попробуйте через { $seconds } секунды.
        [many] Панель просит не спешить. Попробуйте через { $seconds } секунд.
       *[other] Панель просит не спешить. Попробуйте через { $seconds } секунды.
    }
problem-rate-minutes =
    { $minutes ->
        [one] Панель просит не спешить. Попробуйте через { $minutes } минуту.
        [few] Панель просит не спешить. Попробуйте через { $minutes } минуты.
        [many] Панель просит не спешить. Попробуйте через { $minutes } минут.
       *[other] Панель просит не спешить. Попробуйте через { $minutes } минуты.
    }
problem-rate-hours =
    { $hours ->
        [one] Панель просит не спешить. Попробуйте через { $hours } час.
        [few] Панель просит не спешить. Попробуйте через { $hours } часа.
        [many] Панель просит не спешить. Попробуйте через { $hours } часов.
       *[other] Панель просит не спешить. Попробуйте через { $hours } часа.
    }
problem-transient = У панели неполадки. Попробуйте через несколько минут.
problem-absent = Эта панель этого не умеет.
problem-other = Проверьте, что вы ввели, или попробуйте позже.
problem-unreachable = 📡 <b>Нет связи с панелью.</b> Ничего не отправлено, деньги не списаны. Попробуйте через несколько минут.
problem-gone = 🚪 <b>Этот бот больше не работает с панелью этого аккаунта.</b> Ничего не отправлено, деньги не списаны. Заказы в панели идут своим ходом; то, что я о них знаю, останется здесь, пока вы не отключите аккаунт.
problem-unreadable = 🤷 <b>Панель ответила что-то непонятное.</b> Деньги не списаны. Попробуйте через несколько минут.
problem-unknown = ❓ <b>Панель не сказала, выполнено ли это.</b> Проверьте, прежде чем пробовать снова.
panel-says = { $text }

## Start, menu, help

button-new-order = 🛒 Новый заказ
button-orders = 📦 Мои заказы
button-refills = ♻️ Докрутки
button-favorites = ⭐ Избранное
button-balance = 💰 Баланс
button-accounts = 👤 Аккаунты
button-settings = ⚙️ Настройки
button-stats = 📊 Статистика
button-board = 📌 Сводка
button-services = 🗂 Услуги
button-search = 🔎 Поиск

welcome = 👋 <b>Здравствуйте, { $name }!</b>
welcome-what = Это ваша SMM-панель в чате: ищите услуги, делайте заказы, следите за ними, запрашивайте докрутку, отменяйте и узнавайте, когда всё готово.
welcome-how = Для начала подключите API-ключ своего аккаунта на панели. Он хранится в зашифрованном виде, а сообщение с ним сразу удаляется.
menu-title = 🏠 <b>{ $account }</b>
menu-open =
    { $count ->
        [0] Заказов в работе нет.
        [one] В работе <b>{ $count }</b> заказ.
        [few] В работе <b>{ $count }</b> заказа.
        [many] В работе <b>{ $count }</b> заказов.
       *[other] В работе <b>{ $count }</b> заказа.
    }
help-title = <b>Что я умею</b>
help-ordering = <b>Заказать</b>
help-orders = <b>Ваши заказы</b>
help-account = <b>Ваш аккаунт</b>
help-bot = <b>Этот бот</b>
help-line = { $command } — { $what }
help-words =
    <b>Можно и без команд</b>
    По словам я ищу услуги, по ссылке показываю услуги для неё. <code>123,124 статус</code>, <code>докрутка 123</code> и <code>отмена 123 124</code> делают то, что написано.
    Спешите? <code>/order 1 https://… 1000</code>

## Connecting accounts

button-connect = 🔑 Подключить
button-connect-another = ➕ Ещё аккаунт
button-another-account = ➕ Другой аккаунт
button-new-key = 🔑 Новый ключ
button-new-key-of = 🔑 Новый ключ: { $account }
button-disconnect = 🗑 Отключить
button-disconnect-account = 🗑 Отключить { $account }
button-rename = ✏️ Переименовать { $account }
button-use-account = ▶️ Выбрать { $account }
button-panel-site = ❔ Где взять ключ?
button-add-funds = 💳 Пополнить
connect-first = 🔑 Сначала подключите API-ключ своего аккаунта на панели.
choose-panel = На какой панели ваш аккаунт?
choose-panel-first = 🔑 Я удалил ваше сообщение и никуда не отправил ключ. Выберите панель и пришлите его снова.
key-ask =
    🔑 <b>API-ключ</b>
    Пришлите API-ключ своего аккаунта на <b>{ $panel }</b>. Он на сайте панели, в разделе «Аккаунт» (Account).
key-ask-of =
    🔑 <b>Новый API-ключ для { $account }</b>
    Пришлите новый API-ключ этого аккаунта. Он на сайте панели, в разделе «Аккаунт» (Account).
key-ask-hint = Сообщение я сразу удалю, а ключ сохраню в зашифрованном виде.
key-ask-again = Пришлите другой ключ или /cancel.
key-is-of = ❌ Это ключ аккаунта { $account }, он уже подключён. Ничего не изменилось.
key-whose =
    { $several ->
        [no] 🔑 <b>Это новый ключ аккаунта { $account }?</b>
       *[yes] 🔑 <b>Это новый ключ одного из этих аккаунтов?</b>
    }
    Ключ работает, но не показывает ни одного из известных мне заказов, поэтому сам я этого не пойму. Новый ключ заменит старый, а другой аккаунт добавится отдельно.
key-malformed = ❌ Это не похоже на API-ключ: это одно слово из букв и цифр, без пробелов. Пришлите ещё раз или /cancel.
key-not-connected = <b>Не подключено.</b> Ничего не сохранено.
key-too-many = ⏳ <b>Отклонено слишком много ключей.</b> В этот раз я ничего у панели не спрашивал. Попробуйте снова через { $minutes } мин или /cancel.
key-delete-yourself = ⚠️ Не получилось удалить ваше сообщение с ключом. Пожалуйста, удалите его сами.
key-taken-out =
    { $message ->
        [deleted] 🔑 В вашем сообщении был API-ключ: я удалил сообщение и никуда ключ не отправил.
       *[stays] 🔑 В вашем сообщении был API-ключ. Я никуда его не отправил, но удалить сообщение не смог: удалите его сами, пожалуйста.
    }
    Чтобы подключить аккаунт, нажмите кнопку и отправьте только ключ.
one-by-one = 🐢 Панель аккаунта { $account } сообщает о заказах только по одному. Я проверяю ваши заказы по очереди: если их много, о завершении вы узнаете немного позже.
key-refused =
    🔑 <b>Ключ аккаунта { $account } больше не работает.</b>
    Я перестал обращаться с ним к панели. Заказы там идут своим ходом; подключите новый ключ, и я снова буду следить за ними.
    <blockquote expandable>{ $reason }</blockquote>
connected = ✅ <b>Подключено: { $account }</b>
connected-again = ✅ <b>Снова подключено: { $account }</b>
balance-title = 💰 <b>{ $account }</b>
balance-line = Баланс: <b>{ $balance }</b>
account-line = 👤 { $account }
accounts-title =
    { $count ->
        [0] 👤 Подключённых аккаунтов нет.
        [one] 👤 <b>Подключён { $count } аккаунт</b>
        [few] 👤 <b>Подключено { $count } аккаунта</b>
        [many] 👤 <b>Подключено { $count } аккаунтов</b>
       *[other] 👤 <b>Подключено { $count } аккаунта</b>
    }
account-item =
    { $state ->
        [active] ✅ <b>{ $account }</b> · выбран
        [refused] ⚠️ { $account } · ключ не принят
        [gone] ⚠️ { $account } · панель больше не обслуживается
       *[other] • { $account }
    }
rename-ask =
    ✏️ <b>Новое имя для { $account }</b>
    Оно видно на карточках, когда аккаунтов несколько.
bad-name = ⚠️ Пришлите имя длиной от 1 до { $limit } символов.
disconnect-ask =
    🗑 <b>Отключить { $account }?</b>
    Сотрутся ключ и всё, что здесь хранится для этого аккаунта: заказы, докрутки и избранное.
    { $open ->
        [0] На панели ничего не изменится.
        [one] На панели ничего не изменится; за { $open } заказом в работе я следить перестану.
        [few] На панели ничего не изменится; за { $open } заказами в работе я следить перестану.
        [many] На панели ничего не изменится; за { $open } заказами в работе я следить перестану.
       *[other] На панели ничего не изменится; за { $open } заказа в работе я следить перестану.
    }
disconnect-nothing = Подключённых аккаунтов нет. /connect
disconnected = 🗑 Аккаунт { $account } отключён, всё, что для него хранилось, стёрто.

## Services

button-categories = 🗂 Все категории
button-order = 🛒 Заказать
button-favorite = ☆ В избранное
button-favorite-off = ⭐ В избранном
categories-title =
    { $count ->
        [one] 🗂 <b>{ $count } категория</b>
        [few] 🗂 <b>{ $count } категории</b>
        [many] 🗂 <b>{ $count } категорий</b>
       *[other] 🗂 <b>{ $count } категории</b>
    }
categories-hint = Выберите категорию или пришлите слова для поиска.
category-button = { $name } · { $count }
category-title = 🗂 <b>{ $name }</b> · { $count }
category-gone = Этой категории больше нет.
services-none = Для этого аккаунта на панели нет услуг.
services-failed = <b>Не удалось загрузить услуги.</b>
service-item =
    <b>{ $number }.</b> { $name }
    { $id } · <b>{ $price }</b> за 1000 · { $min }–{ $max }
service-item-package =
    <b>{ $number }.</b> { $name }
    { $id } · <b>{ $price }</b> за пакет
service-line = 📦 { $id } · { $name }
service-title = 📦 <b>{ $id }</b> · <b>{ $name }</b>
service-category = 🗂 { $category }
service-price = 💵 Цена за 1000: <b>{ $price }</b>
service-price-package = 💵 Цена пакета: <b>{ $price }</b>
service-limits = 🔢 Мин.: { $min } · Макс.: { $max }
service-type = 🧩 Тип: { $type }
service-type-unknown = ⚠️ Этот тип мне незнаком: спрошу ссылку и количество. Панели может понадобиться больше, тогда она откажет.
service-refill =
    { $allowed ->
        [yes] ♻️ Докрутка: есть
       *[no] ♻️ Докрутка: нет
    }
service-cancel =
    { $allowed ->
        [yes] ✖️ Отмена: есть
       *[no] ✖️ Отмена: нет
    }
service-drip-feed =
    { $allowed ->
        [yes] 💧 Капельная подача (drip-feed): есть
       *[no] 💧 Капельная подача (drip-feed): нет
    }
service-average-time = ⏱ Среднее время: { $time }
service-send-link = 🔗 Пришлите ссылку, и я закажу это для неё.
service-gone = Услуга { $id } недоступна для вашего аккаунта (или её больше нет).
search-ask =
    🔎 <b>Что ищем?</b>
    Пришлите слова (<i>лайки instagram</i>) или ID услуги.
search-title =
    { $count ->
        [one] 🔎 «{ $words }» · { $count } услуга
        [few] 🔎 «{ $words }» · { $count } услуги
        [many] 🔎 «{ $words }» · { $count } услуг
       *[other] 🔎 «{ $words }» · { $count } услуги
    }
search-words = 🔎 «{ $words }»
search-none = 🔎 По запросу «{ $words }» ничего нет. Попробуйте меньше слов или другие.
numbered = <b>{ $number }.</b> { $item }
favorite-item-gone = ⭐ { $id } · ⚠️ больше недоступна
favorites-title = ⭐ <b>Избранное</b> · { $count }
favorites-none = Здесь пока пусто. Нажмите <b>☆ В избранное</b> на услуге или <b>⚡ В шаблоны</b> на завершённом заказе.
favorite-added = ⭐ Добавлено в избранное
favorite-removed = Убрано из избранного
inline-connect = 🔑 Сначала подключите аккаунт панели
inline-down = 🔌 Панель сейчас не отвечает
inline-description =
    { $price } за 1000 · { $min }–{ $max }
    { $category }
inline-description-package =
    { $price } за пакет
    { $category }
inline-sent = 📦 <b>{ $id }</b> · { $name }
preset-button = ⚡ { $name }
preset-item = ⚡ { $name } · { $id }
preset-item-gone = ⚡ { $name } · ⚠️ { $id } больше недоступна
preset-saved = ⚡ Шаблон сохранён: { $name }. Предложу его, когда вставите ссылку, и в /favorites.
gone-preset = Этого шаблона больше нет.
button-preset = ⚡ В шаблоны
button-more = Ещё ›
link-title = 🔗 <b>{ $network }</b>: что заказать по этой ссылке?
link-title-unknown = 🔗 Что заказать по этой ссылке?
link-several =
    { $count ->
        [1] { $count } ссылка
        [one] { $count } ссылка: одна услуга и одно количество для всех.
        [few] { $count } ссылки: одна услуга и одно количество для всех.
        [many] { $count } ссылок: одна услуга и одно количество для всех.
       *[other] { $count } ссылки: одна услуга и одно количество для всех.
    }
link-favorite = ⭐ { $name } · { $price }
link-last-used = 🕘 { $name } · { $price }
network-title = 🔗 <b>{ $network }</b>: услуги для этой ссылки
network-none = 🔗 { $network } я знаю, но на вашей панели нет таких услуг.
button-link-else = 🔗 Другое для этой ссылки

## Ordering: one question for each field

button-change = ✏️ Изменить
button-drip-feed = 💧 Капельная подача
button-confirm = ✅ Подтвердить
button-order-again = 🛒 Заказать снова
button-check-balance = 💰 Проверить баланс
button-i-see-it = 👀 Вижу заказ
button-not-placed = ✖️ Заказа нет
button-seen-yes = ✅ Да, это он
button-seen-other = 👀 Другой ID

order-which =
    🛒 <b>Какая услуга?</b>
    Пришлите её ID или слова для поиска.
order-dropped = ✖️ Черновик заказа удалён. Ничего не заказано.
change-ask = ✏️ <b>Что изменить?</b>

field-link = Ссылка
field-quantity = Количество
field-drip-feed = Капельная подача (drip-feed): запуски и интервал
field-usernames = Имена пользователей
field-hashtag = Хештег
field-hashtags = Хештеги
field-username = Имя пользователя
field-answer-number = Номер ответа
field-min = Минимум
field-max = Максимум
field-posts = Посты
field-old-posts = Старые посты
field-delay = Задержка
field-expiry = Дата окончания
field-comments = Комментарии
field-media = Публикация
field-groups = Группы
field-keywords = Ключевые слова
field-country = Страна
field-device = Устройство
field-type-of-traffic = Тип трафика
field-google-keyword = Запрос в Google
field-referring-url = Источник перехода (URL)

many-quantity =
    { $count ->
        [1] Сколько на эту ссылку?
        [one] Сколько на каждую из { $count } ссылки?
        [few] Сколько на каждую из { $count } ссылок?
        [many] Сколько на каждую из { $count } ссылок?
       *[other] Сколько на каждую из { $count } ссылки?
    }

ask-link = Пришлите ссылку на страницу или пост. Доступ должен быть открытым.
ask-quantity = Сколько? От { $min } до { $max }.
ask-drip-feed =
    Разбить на части? Пришлите два числа: сколько запусков и сколько минут между ними.
    <code>10 60</code> — это количество придёт 10 раз, раз в час, и стоить будет в 10 раз больше.
ask-usernames = Пришлите имена пользователей, по одному в строке.
ask-hashtag = Пришлите хештег, по которому отбирать людей.
ask-hashtags = Пришлите хештеги, по одному в строке.
ask-username = Пришлите имя пользователя или ссылку на профиль — как просит услуга.
ask-answer-number = Пришлите номер ответа в опросе.
ask-min = Минимальное количество на пост. От { $min } до { $max }.
ask-max = Максимальное количество на пост. От { $min } до { $max }.
ask-posts = На сколько новых постов? Без числа — на все, пока не отмените.
ask-old-posts = На сколько уже вышедших постов?
ask-delay = Через сколько минут после выхода поста?
ask-expiry = В какой день закончить? Пришлите так: <code>31/12/2027</code>.
ask-comments = Пришлите комментарии, по одному в строке.
ask-media = Пришлите ссылку на публикацию: нужны те, кто поставил ей лайк.
ask-groups = Пришлите группы, по одной в строке.
ask-keywords = Пришлите ключевые слова, по одному в строке.
ask-country = Пришлите код страны из двух букв, например <code>US</code>, или WW — весь мир.
ask-device = С каких устройств заходят посетители?
ask-type-of-traffic = Откуда приходят посетители?
ask-google-keyword = Пришлите запрос, который посетители вводят в Google.
ask-referring-url = Пришлите адрес, с которого приходят посетители.

choice-device-1 = 1 · Компьютер
choice-device-2 = 2 · Телефон (Android)
choice-device-3 = 3 · Телефон (iOS)
choice-device-4 = 4 · Разные телефоны
choice-device-5 = 5 · Телефоны и компьютеры
choice-type-of-traffic-1 = 1 · Запрос в Google
choice-type-of-traffic-2 = 2 · Свой источник
choice-type-of-traffic-3 = 3 · Без источника
choice-drip-feed = { $runs } × { $quantity }, раз в { $interval } мин

bad-empty = ⚠️ Тут пусто.
bad-not-whole = ⚠️ «{ $got }» — не целое число. Пришлите только цифры, например <code>1000</code>.
bad-below-min = ⚠️ { $got } — меньше минимума { $limit }.
bad-above-max = ⚠️ { $got } — больше максимума { $limit }.
bad-not-link = ⚠️ «{ $got }» — не ссылка. Нужна такая: <code>https://instagram.com/name</code>.
bad-link-too-long = ⚠️ Ссылка слишком длинная: не больше { $limit } символов.
bad-too-long = ⚠️ Слишком длинно: не больше { $limit } символов.
bad-not-choice = ⚠️ «{ $got }» нет среди вариантов: { $limit }.
bad-not-date = ⚠️ «{ $got }» — не дата. Пришлите день/месяц/год, например <code>31/12/2027</code>.
bad-past-date = ⚠️ { $got } — уже не в будущем.
bad-two-amounts = ⚠️ «{ $got }» может значить { $limit } или { $limit2 }. Что вы имели в виду?
bad-two-links = ⚠️ Здесь несколько ссылок, а нужна одна. Какую вы имели в виду?
bad-one-or-several = ⚠️ Это один комментарий с запятыми или список из нескольких?
reading-comments =
    { $count ->
        [one] { $count } комментарий
        [few] { $count } комментария
        [many] { $count } комментариев
       *[other] { $count } комментария
    }
bad-not-here = ⚠️ Такой кнопки здесь нет. Если это имя, поставьте перед ним <code>@</code>.
bad-two-numbers = ⚠️ Нужны два числа: сколько запусков и сколько минут между ними, например <code>10 60</code>.
bad-too-few-lines = ⚠️ Строк: { $got }. Это мало: нужно не меньше { $limit }.
bad-too-many-lines = ⚠️ Строк: { $got }. Это много: можно не больше { $limit }.
bad-min-above-max = ⚠️ { $got } не сочетается с { $limit }: максимум не может быть меньше минимума.
bad-no-range = ⚠️ Эту услугу заказать нельзя: её минимум { $limit } больше максимума { $limit2 }. Выйдите через /cancel и выберите другую.
bad-edited = ⚠️ Правки я не отслеживаю. Пришлите новым сообщением.
bad-not-text = ⚠️ Нужен текст. Пришлите сообщение или нажмите кнопку.
bad-file-kind = ⚠️ Я читаю только файлы .txt и .csv.
bad-file-too-large = ⚠️ Файл слишком большой: не больше 1 МБ.
bad-file-not-text = ⚠️ Не могу прочитать файл. Сохраните его как текст или CSV в UTF-8 и пришлите ещё раз.
bad-file-failed = ⚠️ Не удалось получить файл из Telegram. Пришлите ещё раз.
bad-changed = ⚠️ Услуга за это время изменилась: теперь ей нужно и это.
bad-wanted = ⚠️ Панель хочет знать и это.
bad-order-id = ⚠️ Это не ID заказа. Пришлите его так, как он показан на панели, например <code>23501</code>, или /cancel.
bad-order-ids = ⚠️ Не вижу здесь ID заказов. Пришлите их через запятую или пробел, например <code>123, 124</code>.

value = { $label }: <b>{ $value }</b>
value-list = { $label } ({ $count }):
value-drip-feed = Капельная подача (drip-feed): запусков <b>{ $runs }</b>, каждые <b>{ $interval }</b> мин · всего { $total }

confirm-title = 🛒 <b>Проверьте и подтвердите</b>
confirmed-title = 🛒 <b>Подтверждено</b>
confirm-price = 💵 Цена: <b>{ $price }</b>
confirm-price-at-most = 💵 Цена: не больше <b>{ $price }</b>
confirm-price-per-post = 💵 Цена: не больше <b>{ $price }</b> за каждый пост
confirm-balance = 💰 Баланс: { $before } → после: <b>{ $after }</b>
confirm-balance-unknown = 💰 Сейчас не удалось узнать баланс.
confirm-short = ⚠️ На балансе не хватает { $missing }.
confirm-old-price = ⚠️ Панель не ответила, какая цена сегодня: это цена на { $time }.
confirm-new-price = ⚠️ Цена изменилась после прошлой карточки. Ничего не отправлено: посмотрите ещё раз.
confirm-changed = ⚠️ Услуга за это время изменилась. Ничего не отправлено: посмотрите ещё раз.
confirm-wanted = ⚠️ Панель попросила больше, чем сообщала раньше. Здесь это заполнено: проверьте и подтвердите ещё раз.
confirm-running = ⚠️ По этой ссылке ещё выполняется: { $orders }. Второй заказ панели тем временем засчитывают как выполненный или отклоняют.

receipt-title = ✅ <b>Заказано.</b> Напишу, когда завершится.
receipt-same = ⚠️ <b>Панель назвала заказ, который у вас уже есть.</b> Второй на ту же ссылку она не сделала или не говорит об этом: посмотрите на баланс. Слежу за ним как за одним.
order-refused = ❌ <b>Заказ не оформлен.</b>
already-draft = Эту карточку ещё можно подтвердить.
already-sending = Заказ отправляется прямо сейчас.
already-placed = Уже заказано: { $id }
already-unknown = Чем кончилось, неизвестно: об этом сообщение ниже.
already-refused = Панель отказала, деньги не списаны. Начните заказ заново.
already-dropped = Черновик был удалён. Начните заново.
already-settled = С этим уже разобрались.
unknown-title =
    ❓ <b>Не знаю, прошёл ли этот заказ.</b>
    Ответ панели не пришёл. Сам я его повторно не отправлю, так что дважды деньги не спишутся.
unknown-balance = 💰 Баланс до: <b>{ $before }</b> · сейчас: <b>{ $after }</b>
unknown-balance-same = Баланс не изменился: скорее всего, заказ не прошёл.
unknown-balance-moved = Баланс изменился: скорее всего, заказ прошёл.
unknown-balance-mixed = За это время с этого аккаунта отправлялись и другие заказы: баланс об этом ничего не говорит.
unknown-what-now = Посмотрите свои заказы на сайте панели и скажите мне.
unknown-doubted = ⚠️ <b>Заказа точно нет?</b> Если он прошёл, повторный будет оплачен второй раз. Посмотрите свои заказы на сайте панели и нажмите ещё раз.
unknown-closed = Понятно, заказ не прошёл. Карточка закрыта.
seen-ask =
    👀 <b>ID заказа</b>
    Пришлите ID, который ему дала панель, и я буду за ним следить.
seen-not-found = ⚠️ Панель не знает { $id } в этом аккаунте ({ $reason }). Пришлите другой ID или /cancel.
seen-known = ⚠️ { $id } — другой заказ, он уже есть в вашем списке. Пришлите другой номер или /cancel.
seen-adopted = ✅ <b>Нашёл.</b> Теперь слежу за ним.
seen-differs = ⚠️ <b>{ $id } не похож на этот заказ.</b>
seen-differs-charge = Панель списала за него { $charge }, а на карточке было { $price }.
seen-differs-remains = Осталось доставить { $remains }, а на карточке было { $quantity }.
seen-differs-ask = Это всё-таки он?

## Orders

button-orders-all = 📦 Все
button-orders-open = ⏳ В работе
button-order-card = 🧾 Подробнее
button-reorder = 🔁 Повторить
button-rest = 🔁 Заказать остаток
button-cancel-order = ✖️ Отменить
button-refill = ♻️ Докрутка
button-mute = 🔕 Не уведомлять
button-unmute = 🔔 Уведомлять
button-track = 👁 Следить

status-pending = В ожидании
status-processing = В обработке
status-in-progress = Выполняется
status-completed = Выполнено
status-partial = Частично
status-canceled = Отменено
status-refunded = Возврат
status-failed = Ошибка
status-rejected = Отклонено
status-paused = На паузе
status-active = Активно
status-awaiting = В очереди
status-expired = Истекло
status-other = { $status }

orders-title-all =
    { $count ->
        [one] 📦 <b>{ $count } заказ</b>
        [few] 📦 <b>{ $count } заказа</b>
        [many] 📦 <b>{ $count } заказов</b>
       *[other] 📦 <b>{ $count } заказа</b>
    }
orders-title-open =
    { $count ->
        [one] ⏳ <b>{ $count } заказ в работе</b>
        [few] ⏳ <b>{ $count } заказа в работе</b>
        [many] ⏳ <b>{ $count } заказов в работе</b>
       *[other] ⏳ <b>{ $count } заказа в работе</b>
    }
orders-none-all = Здесь пока пусто. Сделайте первый заказ или добавьте через /track тот, что сделали не здесь.
orders-none-open = Сейчас в работе ничего нет.
order-title = 🧾 <b>Заказ { $id }</b>
order-item = <b>{ $id }</b> · { $status }
order-item-detail = { $name } · { $age }
order-tracked = Заказан не здесь
order-charge = 💵 Списано: <b>{ $amount }</b>
order-price = 💵 Цена: <b>{ $amount }</b>
order-charge-other = ⚠️ Панель списала { $charge }, а на карточке было { $price }.
order-back = ↩️ Возвращено: <b>{ $amount }</b>
order-back-about = ↩️ Должно вернуться за недоставленное: около <b>{ $amount }</b>. Это покажет ваш баланс.
order-start-count = 🏁 Было на старте: { $count }
order-remains = ⏳ Осталось: { $count }
order-label = 🏷 { $label }
order-age = 🕒 Оформлен { $age }
order-cancel-asked = ✖️ Отмена запрошена: чем она кончилась, покажет статус.
order-muted = 🔕 О завершении не сообщу.
no-news = Ничего нового
muted = 🔕 Без уведомления
unmuted = 🔔 Напишу, когда завершится
statuses-title =
    { $count ->
        [one] <b>Статус { $count } заказа</b>
        [few] <b>Статус { $count } заказов</b>
        [many] <b>Статус { $count } заказов</b>
       *[other] <b>Статус { $count } заказа</b>
    }
# The ids of this line are read back from the message: a line begins with its id, with no word before it.
status-item = { $id } · { $status }
status-item-remains = осталось { $count }
status-item-error = { $id } · ⚠️ { $error }
ids-ask-status =
    🔎 <b>ID заказов</b>
    Пришлите ID через запятую или пробел.
ids-ask-track =
    👁 <b>ID заказов</b>
    Пришлите ID заказов, за которыми следить, через запятую или пробел.
ids-ask-refill =
    ♻️ <b>ID заказов</b>
    Пришлите ID заказов для докрутки, через запятую или пробел.
spoken-status = статус, статусы, состояние, проверить, проверь, что с
spoken-track = следить, следи, следи за, отслеживать, отследить, отслеживай
spoken-refill = докрутка, докрутку, докрутить, докрути, рефилл, рефил, восстановить, восстановление
spoken-yes = да
spoken-cancel = отмена, отменить, отмени, отменить заказ, отмени заказ
spoken-about = статус, состояние, заказ, заказа, заказы, заказов, заказом, где, когда, почему, сколько ждать, ускорить, ускорьте, ускорь, ускорение, быстрее, медленно, завис, зависло, застрял, старт, начать, начался, не начался, запустить, запустите, докрутка, докрутить, докрутите, рефилл, рефил, восстановить, восстановление, отменить, отмена, отмените, отмени, списались, отписались, завершить, завершён, выполнен, ожидание, проверить, проверьте, проверь, проблема, помогите
tracked =
    { $count ->
        [1] 👁 Слежу за этим заказом и напишу, когда завершится.
        [one] 👁 Слежу за { $count } заказом и напишу, когда завершатся.
        [few] 👁 Слежу за { $count } заказами и напишу, когда завершатся.
        [many] 👁 Слежу за { $count } заказами и напишу, когда завершатся.
       *[other] 👁 Слежу за { $count } заказа и напишу, когда завершатся.
    }
tracked-ended =
    { $count ->
        [1] 👁 Этот заказ теперь в вашем списке. Он уже завершён, следить не за чем.
        [one] 👁 { $count } завершённый заказ теперь в вашем списке: следить не за чем.
        [few] 👁 { $count } завершённых заказа теперь в вашем списке: следить не за чем.
        [many] 👁 { $count } завершённых заказов теперь в вашем списке: следить не за чем.
       *[other] 👁 { $count } завершённого заказа теперь в вашем списке: следить не за чем.
    }
tracked-already = Уже в вашем списке: { $ids }

## Mass orders

button-mass = 📋 Массовый
button-mass-new = 📋 Новый массовый заказ
button-mass-line = ❓ Строка { $line }
button-confirm-count = ✅ Подтвердить { $count }
button-stop = ⏹ Остановить
button-go-on = ▶️ Продолжить ({ $count })
button-drop-rest = ✖️ Убрать остальные

mass-ask =
    📋 <b>Массовый заказ</b>
    Пришлите до { $limit } заказов: текстом, по одному в строке, или файлом .txt или .csv.
mass-format =
    <code>service|link|quantity</code>
    То есть ID услуги, ссылка и количество, например <code>1|https://instagram.com/name|1000</code>. Если услуге нужно что-то ещё, оно идёт дальше, после ещё одного <code>|</code>.
mass-no-lines = ⚠️ <b>Заказов здесь я не нашёл.</b>
mass-too-many = ⚠️ Строк: { $count }, а в один массовый заказ помещается не больше { $limit }. Пришлите частями.
mass-table-caption =
    { $count ->
        [one] 📋 { $count } строка с ценами
        [few] 📋 { $count } строки с ценами
        [many] 📋 { $count } строк с ценами
       *[other] 📋 { $count } строки с ценами
    }

mass-result-caption =
    { $count ->
        [one] 📋 Результаты: { $count } строка
        [few] 📋 Результаты: { $count } строки
        [many] 📋 Результаты: { $count } строк
       *[other] 📋 Результаты: { $count } строки
    }

mass-good =
    { $count ->
        [one] 📋 <b>{ $count } заказ</b>
        [few] 📋 <b>{ $count } заказа</b>
        [many] 📋 <b>{ $count } заказов</b>
       *[other] 📋 <b>{ $count } заказа</b>
    }
mass-item = <b>{ $line }.</b> { $service } · { $link }{ $amount } · { $price }
mass-item-amount = { " · " }{ $amount }
mass-service =
    { $count ->
        [one] { $service } { $name }: { $count } заказ, { $price }
        [few] { $service } { $name }: { $count } заказа, { $price }
        [many] { $service } { $name }: { $count } заказов, { $price }
       *[other] { $service } { $name }: { $count } заказа, { $price }
    }
mass-service-more =
    { $count ->
        [one] … и ещё { $count } услуга
        [few] … и ещё { $count } услуги
        [many] … и ещё { $count } услуг
       *[other] … и ещё { $count } услуги
    }
mass-twice =
    { $count ->
        [1] 👯 Строка { $line } повторяет услугу и ссылку из строки выше.
        [one] 👯 { $count } строка повторяет услугу и ссылку из строк выше, первая из них — { $line }.
        [few] 👯 { $count } строки повторяют услугу и ссылку из строк выше, первая из них — { $line }.
        [many] 👯 { $count } строк повторяют услугу и ссылку из строк выше, первая из них — { $line }.
       *[other] 👯 { $count } строки повторяют услугу и ссылку из строк выше, первая из них — { $line }.
    }
mass-running = ⚠️ По ссылкам этих строк ещё выполняется: { $orders }. Второй заказ панели тем временем засчитывают как выполненный или отклоняют. Строки: { $numbers }
mass-bad =
    { $count ->
        [one] ⚠️ <b>{ $count } строку заказать нельзя:</b>
        [few] ⚠️ <b>{ $count } строки заказать нельзя:</b>
        [many] ⚠️ <b>{ $count } строк заказать нельзя:</b>
       *[other] ⚠️ <b>{ $count } строки заказать нельзя:</b>
    }
mass-bad-item = <b>{ $line }.</b> { $problem }
mass-bad-quote = <code>{ $text }</code>
mass-bad-field = { $field }: { $problem }
mass-bad-no-service = Строка начинается не с ID услуги.
mass-bad-service-gone = Услуга #{ $got } недоступна для вашего аккаунта.
mass-bad-one-by-one = Подписки заказывают по одной: <code>/order { $got }</code>
mass-bad-missing = не указано.
mass-bad-too-many = «{ $got }» лишнее: услуга этого не просит.
mass-more =
    { $count ->
        [one] … и ещё { $count }, см. файл
        [few] … и ещё { $count }, см. файл
        [many] … и ещё { $count }, см. файл
       *[other] … и ещё { $count }, см. файл
    }
mass-none-good = ❌ <b>Ни одну из этих строк заказать нельзя.</b>
mass-again = Исправьте строки и пришлите ещё раз.
mass-total = 💵 Всего: <b>{ $price }</b>
mass-short = ⚠️ На балансе не хватает { $missing }: когда деньги кончатся, я остановлюсь.
mass-changed = ⚠️ <b>Цены или услуги с тех пор изменились.</b> Посмотрите ещё раз.

mass-progress = ⏳ <b>Заказываю: { $done } из { $total }</b>
mass-stopping-toast = Остановлюсь после строки, которая уже отправляется.
mass-not-running = Он уже не выполняется.
mass-already = Он уже выполняется.
mass-already-done = Этот массовый заказ уже оформлен.
mass-already-dropped = Черновик был удалён. Пришлите строки ещё раз.
mass-already-replaced = Его заменил более новый массовый заказ: из этого ничего не размещено. Используйте карточку ниже.
mass-already-stopped = Он остановлен на середине. /mass покажет его и как продолжить.
mass-busy = Уже выполняется другой массовый заказ. Дождитесь его конца или остановите.

mass-done = ✅ <b>Массовый заказ: оформлено { $done } из { $total }</b>
mass-stopped = ⏸ <b>Массовый заказ остановлен: оформлено { $done } из { $total }</b>
mass-dropped = ✖️ <b>Массовый заказ: оформлено { $done } из { $total }, остальные убраны</b>
mass-stop-person = Вы его остановили.
mass-stop-funds = 💳 Деньги на балансе кончились. Пополните его на панели и продолжите.
mass-stop-key = 🔑 Панель больше не принимает API-ключ. Подключите рабочий и продолжите.
mass-stop-action = 🔑 Панель не принимает API-ключ для этого, хотя для остального принимает. Попробуйте ещё раз; если не поможет, спросите поддержку панели.
mass-stop-changed = 🔑 У аккаунта другой ключ или другая валюта. Посмотрите на цены и продолжайте.
mass-stop-unreachable = 📡 Нет связи с панелью. Продолжите через несколько минут.
mass-stop-silent = ❓ Панель перестала отвечать: не знаю, прошли ли последние строки. Проверьте их, прежде чем продолжить.
mass-stop-slow = 🐢 Панель попросила не спешить, поэтому часть строк не заказана. Продолжите, когда захотите.
mass-stop-maintenance = 🚧 Идут техработы до { $time }. Продолжите после этого.
mass-stop-wait = ⏳ Панель просит подождать до { $time }. Продолжите после этого.
mass-stop-prices = ⚠️ Тем временем цены или услуги изменились. Посмотрите, что осталось, прежде чем продолжить.
mass-stop-restart = 🔄 Меня перезапустили на середине. Без вашего слова больше ничего не закажу.
mass-stop-fault = ⚠️ У нас что-то сломалось. Без вашего слова больше ничего не закажу.
mass-count-placed = ✅ Оформлено: { $count }
mass-count-refused = ❌ Отказано: { $count }
mass-count-unknown = ❓ Неизвестно: { $count }
mass-count-closed = ✖️ Не оформлено: { $count }
mass-line-placed = <b>{ $line }.</b> { $id } · { $link }
mass-line-refused = <b>{ $line }.</b> { $link }: { $reason }
mass-line-unknown = <b>{ $line }.</b> { $link }: не знаю, прошёл ли заказ
mass-line-closed = <b>{ $line }.</b> { $link }: заказ не прошёл
mass-line-left = <b>{ $line }.</b> { $link }: ещё не заказано
mass-placed-sum =
    { $count ->
        [1] 💵 Заказано на <b>{ $price }</b>. Напишу, когда заказ завершится.
        [one] 💵 Заказано на <b>{ $price }</b>. Напишу, когда заказы завершатся.
        [few] 💵 Заказано на <b>{ $price }</b>. Напишу, когда заказы завершатся.
        [many] 💵 Заказано на <b>{ $price }</b>. Напишу, когда заказы завершатся.
       *[other] 💵 Заказано на <b>{ $price }</b>. Напишу, когда заказы завершатся.
    }
mass-left =
    { $count ->
        [1] ▫️ <b>Осталась { $count } строка</b>: строка { $line }, { $price }
        [one] ▫️ <b>Осталась { $count } строка</b>, начиная со строки { $line }: { $price }
        [few] ▫️ <b>Осталось { $count } строки</b>, начиная со строки { $line }: { $price }
        [many] ▫️ <b>Осталось { $count } строк</b>, начиная со строки { $line }: { $price }
       *[other] ▫️ <b>Осталось { $count } строки</b>, начиная со строки { $line }: { $price }
    }
mass-left-dropped =
    { $count ->
        [one] ▫️ { $count } строка не заказана.
        [few] ▫️ { $count } строки не заказаны.
        [many] ▫️ { $count } строк не заказано.
       *[other] ▫️ { $count } строки не заказано.
    }
mass-unknown =
    { $count ->
        [1] ❓ Неизвестно, прошла ли { $count } строка. Сам я её повторно не отправлю: нажмите на неё, чтобы разобраться.
        [one] ❓ Неизвестно, прошла ли { $count } строка. Сам я их повторно не отправлю: нажмите на каждую, чтобы разобраться.
        [few] ❓ Неизвестно, прошли ли { $count } строки. Сам я их повторно не отправлю: нажмите на каждую, чтобы разобраться.
        [many] ❓ Неизвестно, прошли ли { $count } строк. Сам я их повторно не отправлю: нажмите на каждую, чтобы разобраться.
       *[other] ❓ Неизвестно, прошли ли { $count } строки. Сам я их повторно не отправлю: нажмите на каждую, чтобы разобраться.
    }
# Names of the columns, separated by |
mass-columns = Строка|Услуга|Название|Ссылка|Количество|Цена|Другие данные|Результат|Заказ|Причина
mass-state-bad = заказать нельзя
mass-state-left = ещё не заказано
mass-state-placed = заказано
mass-state-refused = отказано
mass-state-unknown = неизвестно
mass-state-closed = не заказано

## Labels

button-label = 🏷 Метка
button-label-choice = 🏷 { $label }
button-label-filter = 🏷 { $label } · { $count }
button-no-label = Пропустить: без метки
label-ask =
    🏷 <b>Метка для { $id }</b>
    Пришлите слово, по которому найдёте этот заказ, например имя клиента: не больше { $limit } символов.
label-ask-other =
    🏷 <b>Метка для { $id }</b>: { $label }
    Пришлите другую, не больше { $limit } символов. Знак <code>-</code> её уберёт.
label-put = 🏷 Метка поставлена. Найти заказ: <code>/orders label</code> и слово метки.
label-removed = 🏷 Метки больше нет.
label-none = 🏷 Заказов с меткой «{ $label }» нет.
labels-none = 🏷 Меток пока нет. Поставьте кнопкой <b>🏷 Метка</b> на карточке заказа.
gone-label = Заказов с этой меткой больше нет.
bad-label-lines = ⚠️ Пришлите одной строкой.
orders-title-label =
    { $count ->
        [one] 🏷 <b>{ $label }: { $count } заказ</b>
        [few] 🏷 <b>{ $label }: { $count } заказа</b>
        [many] 🏷 <b>{ $label }: { $count } заказов</b>
       *[other] 🏷 <b>{ $label }: { $count } заказа</b>
    }

## Export

button-export = 📤 Выгрузить
export-nothing = 📤 Выгружать пока нечего: здесь ещё не было ни своих, ни отслеживаемых заказов.
export-caption =
    { $count ->
        [one] 📤 <b>{ $count } заказ</b> аккаунта { $account }, для Excel и любых таблиц
        [few] 📤 <b>{ $count } заказа</b> аккаунта { $account }, для Excel и любых таблиц
        [many] 📤 <b>{ $count } заказов</b> аккаунта { $account }, для Excel и любых таблиц
       *[other] 📤 <b>{ $count } заказа</b> аккаунта { $account }, для Excel и любых таблиц
    }
# Names of the columns, separated by |
export-columns = Заказ|Аккаунт|Панель|Услуга|Название|Тип|Категория|Ссылка|Количество|Другие данные|Цена|Списано|Оплачено|Валюта|Статус|Было на старте|Осталось|Заказан|Завершён|Метка|Откуда

## Notifications

ended-order = { $status } · <b>{ $id }</b>
ended-remains = Не доставлено: <b>{ $count }</b>
ended-remains-of = Не доставлено: <b>{ $count }</b> из { $total }
ended-took = ⏱ Заняло: { $time }
ended-refill = ♻️ Докрутка { $id } заказа { $order }: { $status }
ended-refill-lost = ⚠️ Докрутка { $id } заказа { $order }: панель не говорит, что с ней стало, поэтому я перестал спрашивать. Возможно, это видно на её сайте.
ended-lost = ⚠️ <b>{ $id }</b>: давно ничего не меняется, поэтому я перестал следить.
ended-missing = ⚠️ <b>{ $id }</b>: панель больше не знает этого заказа, поэтому я перестал следить.
low-balance = 📉 <b>{ $account }</b>: баланс опустился ниже { $line }.
digest-title = ⭐ <b>Новости избранного</b>
digest-price = { $id } · { $name }: { $before } → <b>{ $price }</b>
digest-gone = { $id } · { $name }: ⚠️ больше недоступна
digest-back = { $id } · { $name }: снова доступна, <b>{ $price }</b>
ended-many = 🔔 <b>Завершились заказы: { $count }</b>

## Refills and canceling

button-cancel-confirm = ✖️ Да, отменить
refills-title =
    { $count ->
        [one] ♻️ <b>{ $count } докрутка</b>
        [few] ♻️ <b>{ $count } докрутки</b>
        [many] ♻️ <b>{ $count } докруток</b>
       *[other] ♻️ <b>{ $count } докрутки</b>
    }
refills-none = Докруток пока нет. Запросить её можно кнопкой <b>♻️ Докрутка</b> на карточке заказа.
refill-item = { $id } заказа { $order } · { $status } · { $age }
refill-untold = ❔ панель не говорит
refill-asked = ♻️ { $order }: докрутка { $id } запрошена
refill-refused = ⚠️ { $order }: { $error }
refill-item-unknown = ❓ { $order }: панель не сказала, принята ли докрутка. Проверьте, прежде чем просить снова.
refill-unknown = ❓ <b>Панель не сказала, принята ли докрутка.</b> Проверьте на сайте панели, прежде чем просить снова: многие панели принимают одну в день.
refill-watched = Напишу, чем закончится.
cancel-nothing = Отменять нечего: открытых вопросов нет. Чтобы отменить заказы, пришлите их ID: <code>/cancel 123 124</code>
cancel-which = ✖️ <b>Какой заказ отменить?</b> Или пришлите несколько ID: <code>/cancel 123 124</code>
# One line: the ids stand in the lines after it and are read back from there.
cancel-ask =
    { $count ->
        [1] ✖️ <b>Отменить этот заказ?</b>
        [one] ✖️ <b>Отменить { $count } заказ?</b>
        [few] ✖️ <b>Отменить эти { $count } заказа?</b>
        [many] ✖️ <b>Отменить эти { $count } заказов?</b>
       *[other] ✖️ <b>Отменить эти { $count } заказа?</b>
    }
cancel-these = { $orders }
cancel-ended = { $order }: уже { $status }, отменять нечего
cancel-already =
    { $answer ->
        [taken] ✖️ { $order }: отмена уже запрошена, и панель приняла запрос. Ответ покажет статус.
        [unsaid] ✖️ { $order }: отмена уже запрошена, и панель не сказала, принят ли запрос. Дважды не прошу: ответ покажет статус.
       *[other] ✖️ { $order }: отмена уже запрошена. Ответ покажет статус.
    }
cancel-asked = ✖️ { $order }: отмена запрошена
cancel-refused = ⚠️ { $order }: { $error }
cancel-item-unknown = ❓ { $order }: панель не сказала, принят ли запрос. Это покажет статус.
cancel-unknown = ❓ <b>Панель не сказала, принят ли запрос.</b> Я отметил его как отправленный: ответ покажет статус заказов.
cancel-request-only = Это запрос: чем он кончился, покажет статус.

## Statistics: a picture, and its numbers in the caption

stats-week = Неделя
stats-month = Месяц
stats-year = Год
button-look-dark = 🌙 Тёмная
button-look-light = ☀️ Светлая
stats-spent-week = Потрачено за 7 дней
stats-spent-month = Потрачено за 30 дней
stats-spent-year = Потрачено за 12 месяцев
stats-due = Должно вернуться: около { $amount }
stats-orders = Заказы
stats-median = Медиана времени
stats-not-whole = Частично, отмена
stats-by-day = Расходы по дням
stats-by-month = Расходы по месяцам
stats-by-service = Топ услуг
stats-by-label = По меткам
stats-outcomes = Результаты
stats-completed = Выполнено
stats-partial = Частично
stats-canceled = Отменено
stats-running = В работе
stats-unknown = Заказы не отсюда
stats-no-label = Без метки
stats-nothing = За это время заказов нет
stats-nothing-spent = За это время ничего не списано
stats-empty =
    📊 <b>Показывать пока нечего</b>
    Когда здесь появятся первые заказы, на картинке будет видно, сколько вы тратите, на что и как быстро это выполняется.
stats-title =
    { $period ->
        [week] 📊 <b>7 дней</b> · { $range }
        [month] 📊 <b>30 дней</b> · { $range }
       *[year] 📊 <b>12 месяцев</b> · { $range }
    }
stats-caption-spent = 💵 Потрачено: <b>{ $amount }</b>
stats-caption-due = ↩️ Должно вернуться, в потраченное не входит: около <b>{ $amount }</b>. Это покажет ваш баланс.
stats-caption-otherwise =
    { $count ->
        [one] ⚠️ За { $count } заказ списано { $charge }, а на карточке было { $price }
        [few] ⚠️ За { $count } заказа списано { $charge }, а на карточках было { $price }
        [many] ⚠️ За { $count } заказов списано { $charge }, а на карточках было { $price }
       *[other] ⚠️ За { $count } заказа списано { $charge }, а на карточках было { $price }
    }
stats-caption-orders =
    { $count ->
        [0] 📦 Заказов нет
        [one] 📦 <b>{ $count }</b> заказ
        [few] 📦 <b>{ $count }</b> заказа
        [many] 📦 <b>{ $count }</b> заказов
       *[other] 📦 <b>{ $count }</b> заказа
    }
stats-caption-most = 📈 Больше всего: { $amount } · { $when }
stats-caption-median = ⏱ Половина готова за <b>{ $time }</b> или быстрее
stats-caption-outcomes = ✅ Выполнено: { $completed } · 🌗 Частично: { $partial } · ✖️ Отменено: { $canceled } · ▶️ В работе: { $running }
stats-caption-share = ⚖️ Частичных и отменённых среди завершённых: { $share }
stats-caption-services = <b>Топ услуг</b>
stats-caption-labels = <b>По меткам</b>
stats-caption-item = { $number }. { $name }: { $amount }
stats-caption-utc = <i>Дни считаются по UTC.</i>

## The board: one pinned message with what runs

button-board-on = 📌 Включить сводку
button-board-off = 📌 Выключить сводку
board-title =
    { $count ->
        [one] 📌 <b>{ $count } заказ в работе</b>
        [few] 📌 <b>{ $count } заказа в работе</b>
        [many] 📌 <b>{ $count } заказов в работе</b>
       *[other] 📌 <b>{ $count } заказа в работе</b>
    }
board-item = <b>{ $id }</b> · { $status }
board-item-labelled = <b>{ $id }</b> · { $status } · { $label }
board-progress = { $progress } · { $name }
board-name = { $name }
board-more =
    { $count ->
        [one] … и ещё { $count }
        [few] … и ещё { $count }
        [many] … и ещё { $count }
       *[other] … и ещё { $count }
    }
board-nothing = 📌 Сейчас в работе ничего нет.
board-on = 📌 <b>Сводка включена.</b> Заказы, которые в работе, собраны в одном закреплённом сообщении, и я его обновляю. Когда в работе ничего нет, она исчезает и возвращается со следующим заказом.
board-here = 📌 Сводка — в этом сообщении.
board-off = 📌 Сводка выключена. Включить снова: /board
board-deleted = 📌 Вы удалили сводку, поэтому я её выключил.

## Settings, language, privacy

button-privacy = 🔐 Приватность
button-erase = 🗑 Стереть всё
settings-title = ⚙️ <b>Настройки</b>
settings-language = 🌐 Язык: { $language }
button-quiet = 🌙 Тихие часы
button-low-balance = 📉 Мало денег
button-off = Выключить
button-other-time = 🕒 Другое время
button-other-amount = Другая сумма
settings-quiet = 🌙 Тихие часы: с { $from } до { $to }
settings-quiet-off = 🌙 Тихие часы: выключены
settings-low-balance = 📉 Предупрежу, когда баланс опустится ниже { $amount }
settings-low-balance-off = 📉 Предупреждение о балансе: выключено
quiet-zone =
    🕒 <b>Который у вас час?</b>
    Тихие часы будут по вашему времени.
quiet-choose =
    🌙 <b>Когда не присылать уведомления?</b>
    О том, что завершится в эти часы, напишу после них одним сообщением.
low-balance-choose = 📉 <b>Предупредить, когда баланс { $account } опустится ниже…</b>
low-balance-ask =
    📉 <b>Порог баланса</b>
    Пришлите сумму; 0 выключает предупреждение.
bad-amount = ⚠️ Это не сумма. Пришлите цифры, например <code>12.50</code>.
settings-notify = 🔔 Уведомления о завершении: { $what }
notify-all = все
notify-problems = проблемы
notify-none = выключены
language-title = 🌐 <b>Какой язык?</b>
language-set = ✅ Теперь я говорю по-русски.
privacy =
    🔐 <b>Приватность</b>
    Здесь, в базе данных владельца бота, хранятся:
    • ваш Telegram ID, язык и настройки
    • подключённые вами API-ключи, в зашифрованном виде
    • ваши заказы и докрутки, сделанные или отслеживаемые здесь, их ссылки и статусы
    • то, что вы ввели в неоконченном вопросе, в зашифрованном виде, не дольше суток
    • отпечаток ключа, который отклонила панель: один час, в том числе после стирания

    Сообщения с ключами удаляются из чата. Ваш ключ получает только ваша панель. Больше никому ничего не передаётся.

    <b>🗑 Стереть всё</b> удаляет всё это сразу; /disconnect — один аккаунт.
privacy-copies = Стёртое остаётся в ежедневных копиях, пока не удалят последнюю из них: { $days } дн.
privacy-server = Сервер базы данных может ещё какое-то время хранить стёртое в журнале и резервных копиях, как настроил его владелец; ключи и там зашифрованы.
privacy-silent =
    Если вы ничего не пишете и не нажимаете { $days } дн., всё стирается само, с предупреждением; для этого хранится день вашего последнего сообщения.
silent-warning =
    🗑 <b>Вы давно сюда не заглядывали.</b>
    Через { $days } дн. я сотру всё, что о вас здесь хранится: ключи, заказы, настройки.
    Чтобы всё осталось, напишите что-нибудь или нажмите кнопку.
erase-ask =
    🗑 <b>Стереть всё, что о вас хранится?</b>
    Все аккаунты, ключи, заказы и настройки здесь. На панели ничего не изменится, но за заказами в работе я следить перестану.
erase-invited = Вы пришли по приглашению: чтобы вернуться, понадобится новое.
erased = 🗑 Всё стёрто. Начать заново: /start

## Running the bot

button-invitation = ✉️ Приглашение
button-admin-people = 👤 Люди
button-notice = 📣 Объявление всем
button-maintenance = 🚧 Техработы
button-backup = 💾 Копия сейчас
admin-title = 🛠 <b>Управление ботом</b>
admin-people = 👥 Люди: <b>{ $all }</b> · активны за 7 дней: { $active } · заблокировали бота: { $blocked }
admin-orders = 📦 Заказы сегодня (UTC): <b>{ $today }</b> · выполняются: { $open } · неизвестно: { $unknown }
admin-panel = 📡 <code>{ $panel }</code> · аккаунты: { $count }
admin-panel-health = Сбои: { $share }% из последних вызовов ({ $calls }) · медиана: { $ms } мс
admin-panel-unasked = Не опрашивалась с запуска.
admin-system = ⚙️ Версия { $version } · запуск { $time }
admin-storage = 💾 Хранилище: { $kind }, { $size } МиБ
admin-counted = <i>Подсчитано { $time }</i>
admin-invitation =
    ✉️ <b>Приглашение</b> для одного человека на 7 дней:
    { $link }
admin-invitation-open = Сейчас оно никому не нужно: приглашения действуют при <code>ACCESS=invite</code>.
button-copy-link = 📋 Копировать ссылку
admin-ask-person =
    👤 <b>Telegram ID человека?</b>
    Я покажу, есть ли у него доступ; его можно заблокировать или впустить.
bad-person = ⚠️ Это не Telegram ID. Отправьте цифры, например <code>123456789</code>.
admin-person = 👤 <b>Человек</b> <code>{ $id }</code>
admin-person-served = ✅ Доступ есть
admin-person-not-served = ⛔️ Доступа нет
admin-standing-admin = Управляет этим ботом, доступ есть всегда.
admin-standing-in = Допущен.
admin-standing-banned = Заблокирован.
admin-standing-none = О нём ничего не решено.
button-ban = 🚫 Заблокировать
button-let-in = ✅ Впустить
button-another-person = 👤 Другой человек
admin-not-banned = Того, кто управляет ботом, нельзя заблокировать.
admin-maintenance =
    🚧 <b>Техработы</b>
    Смотреть можно всё. Заказы, докрутки и отмены отклоняются с причиной и временем окончания.
admin-maintenance-on = 🚧 Идут до { $time }.
admin-maintenance-off = Сейчас их нет. На сколько?
button-maintenance-off = ✅ Завершить
for-minutes = { $minutes } мин
for-hours = { $hours } ч
backup-made = 💾 Копия готова: <code>{ $name }</code>, { $size } МиБ.
backup-failed = ⚠️ Копия не сделана. Причина в журнале; прежние на месте.
backup-none = 💾 Нет папки для копий: задайте <code>BACKUP_FOLDER</code>.
backup-postgres = 💾 PostgreSQL копируют на его сервере: <code>pg_dump</code>.
notice-ask =
    📣 <b>Объявление всем</b>
    Отправьте текст. Перед отправкой вы его увидите.
bad-notice = ⚠️ Слишком длинно: не больше { $most } знаков.
notice-preview = 👁 <b>Так это будет выглядеть.</b> Людей: { $count }. Новости о заказах идут первыми; в тихие часы без звука.
notice = 📣 { $text }
button-notice-send = 📣 Отправить всем
button-notice-stop = ⏹ Остановить
notice-running = 📣 <b>Объявление рассылается.</b>
notice-stopped = ⏹ <b>Рассылка остановлена.</b>
notice-done = ✅ <b>Объявление разослано.</b>
notice-progress = Отправлено: { $sent } из { $people } · недоступны: { $unreachable } · отказались: { $off }
notice-busy = Идёт другая рассылка, или эта окончена. Сначала остановите ту.
gone-notice = Это объявление больше не хранится.
button-notices-off = 🔕 Без объявлений
button-notices-on = 🔔 Получать снова
notices-off-toast = Объявлений больше не будет. Новости о заказах приходят как раньше.
notices-on-toast = Объявления снова будут приходить.
alarm-on = ⚠️ <b>{ $what }</b>
alarm-over = ✅ <b>Прошло:</b> { $what }
alarm-times = Раз: { $count } · с { $time }
alarm-lasted = Длилось: { $minutes } мин
alarm-panel-silent = Панель не отвечает: <code>{ $about }</code>
alarm-panel-refuses = Панель всё отклоняет: <code>{ $about }</code>
alarm-telegram-conflict = Обновления этого бота забирает другая программа (409)
alarm-telegram-token = Telegram не принимает токен бота (401)
alarm-store = В базу данных нельзя писать
alarm-disk = Диск с базой данных почти заполнен
alarm-webhook = Telegram не достигает вебхука
alarm-set-aside = Обновление раз за разом завершало процесс и отложено
alarm-unknown-outcomes = Копятся заказы с неизвестным исходом
alarm-error = Ошибка нового вида: <code>{ $about }</code>
