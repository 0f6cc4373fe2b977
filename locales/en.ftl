# English. One section for each capability, as in src/bot/features.
# Texts are Telegram's HTML; values are escaped by the translator. Labels (button-, command-, toasts) are plain text.

language-name = English

## The bot itself

bot-description =
    Run your SMM panel from this chat: find services, place orders of every type, watch them, refill and cancel them, and be told when they end.

    Connect the API key of your panel account with /connect. It is stored encrypted.
bot-short-description = Your SMM panel in a chat: order, watch, refill, cancel. Told when it is done.

command-start = Menu
command-order = Place an order
command-mass = Many orders at once, from lines or a file
command-services = Browse services
command-search = Find a service by words or id
command-favorites = Your favorite services
command-orders = Your recent orders
command-status = Status of any orders by id
command-track = Watch orders placed elsewhere
command-refill = Ask for refills
command-refills = Your refills and their state
command-cancel = Leave a dialogue, or cancel orders by id
command-export = Your orders as a CSV file
command-stats = Spending and orders as a picture
command-board = Pin your running orders
command-balance = Balance of your account
command-connect = Connect an API key
command-accounts = Your connected accounts
command-disconnect = Remove an account and its key
command-settings = Notifications and language
command-language = Choose the language
command-help = What the bot can do
command-privacy = What is stored, and how to erase it

plain = { $text }
optional = <i>optional</i>
apology =
    ⚠️ <b>Something went wrong on our side.</b>
    It was written down (code <code>{ $code }</code>). Please try again; if you were placing an order, look at /orders first.
unknown-command = I don't know { $command }. Here is what I can do: /help
only-text = I understand text and buttons only. Send words to find a service, a link, or order ids. /help
crowd = ✋ That was more than I can take one by one. I answer the last message; some before it were left out, and nothing of them was done.
not-allowed = 🔒 This bot is private.
not-allowed-any-more = 🔒 This bot is private now, and does nothing for you any more. /privacy erases what is stored about you, /disconnect one account.
private-only = 🔒 Let's talk in private: your key, balance and orders are nobody else's business.
private-only-key = ⚠️ Your message has a key in it, and I can't remove it here: delete it, and make a new key at the panel.
private-only-key-removed = ⚠️ I removed your message with the key. Others may have seen it: make a new key at the panel.
unknown-button = This button does not work any more. /start opens the menu.
nothing-to-tap = There is no such button below the last message. Tap it where you see it, or open the menu: /start
question-over = This question is over: it was answered or dropped, or another one took its place.
dialogue-dropped = ✖️ OK, the question is dropped. Nothing was sent or changed.
gone-account = This account is not connected any more.
gone-panel = This panel is not offered here any more.
gone-draft = This card is too old. Please start the order again.
gone-placed = Placed at the panel as { $id }, but its account was disconnected meanwhile: I don't watch it.
gone-order = This order is not in your list any more.
gone-id = The panel has given this id to a newer order: it can't be asked about this one any more.

button-menu = 🏠 Menu
button-back = ‹ Back
button-cancel = ✖️ Cancel
button-skip = Skip ›
button-previous-page = ‹ Prev
button-next-page = Next ›
button-refresh = 🔄 Refresh
button-try-again = 🔄 Try again
button-copy-id = 📋 Copy ID
button-help = ❓ Help
button-language = 🌐 Language
button-private = Open private chat
button-choice = { $label }
button-chosen = ✅ { $label }

## Problems: what happened, was money taken, what next

problem-rejected = ❌ <b>The panel said no.</b> Nothing was charged.
problem-key = The API key is not accepted.
problem-key-of-action = The API key is not accepted for this, though the panel takes it otherwise. Try again; if it stays so, ask the panel's support.
key-unwatched = Orders of this account are not watched until a new key comes, or <b>Try again</b> succeeds.
problem-service = The service is not available. Choose another one: /services
problem-link = Check the link: it must be public and of the kind that the service asks for.
problem-duplicate-link = An order for this link is still running. Wait until it ends, or use another service.
problem-quantity = Choose a quantity within the service's limits.
problem-funds = The balance is too low. Add funds at the panel, then try again.
problem-order = Check the id: it must be an order of this account.
problem-refill = A refill is not possible for this order now.
problem-rate =
    { $seconds ->
        [0] The panel asks to slow down. Try again in a moment.
        [one] The panel asks to slow down. Try again in { $seconds } second.
       *[other] The panel asks to slow down. Try again in { $seconds } seconds.
    }
problem-rate-minutes =
    { $minutes ->
        [one] The panel asks to slow down. Try again in { $minutes } minute.
       *[other] The panel asks to slow down. Try again in { $minutes } minutes.
    }
problem-rate-hours =
    { $hours ->
        [one] The panel asks to slow down. Try again in { $hours } hour.
       *[other] The panel asks to slow down. Try again in { $hours } hours.
    }
problem-transient = The panel is having trouble. Try again in a few minutes.
problem-absent = This panel does not offer it.
problem-other = Check what you entered, or try again later.
problem-unreachable = 📡 <b>The panel can't be reached.</b> Nothing was sent and nothing was charged. Try again in a few minutes.
problem-gone = 🚪 <b>This bot does not serve the panel of this account any more.</b> Nothing was sent and nothing was charged. Your orders go on at the panel; what I know of them stays here until you disconnect the account.
problem-unreadable = 🤷 <b>The panel answered with something unreadable.</b> Nothing was charged. Try again in a few minutes.
problem-unknown = ❓ <b>The panel did not say whether it was done.</b> Check before you try again.
panel-says = { $text }

## Start, menu, help

button-new-order = 🛒 New order
button-orders = 📦 My orders
button-refills = ♻️ Refills
button-favorites = ⭐ Favorites
button-balance = 💰 Balance
button-accounts = 👤 Accounts
button-settings = ⚙️ Settings
button-stats = 📊 Stats
button-board = 📌 Board
button-services = 🗂 Services
button-search = 🔎 Search

welcome = 👋 <b>Hello, { $name }!</b>
welcome-what = This is your SMM panel in a chat: find services, place orders, watch, refill and cancel them, and be told when they end.
welcome-how = To begin, connect the API key of your panel account. It is stored encrypted, and the message with it is deleted at once.
menu-title = 🏠 <b>{ $account }</b>
menu-open =
    { $count ->
        [0] No orders are running.
        [one] <b>{ $count }</b> order is running.
       *[other] <b>{ $count }</b> orders are running.
    }
help-title = <b>What I can do</b>
help-ordering = <b>Ordering</b>
help-orders = <b>Your orders</b>
help-account = <b>Your account</b>
help-bot = <b>This bot</b>
help-line = { $command } — { $what }
help-words =
    <b>No command needed</b>
    Words find services. A link shows the services for it. <code>123,124 status</code>, <code>refill 123</code> and <code>cancel 123 124</code> do what they say.
    In a hurry: <code>/order 1 https://… 1000</code>

## Connecting accounts

button-connect = 🔑 Connect
button-connect-another = ➕ Connect another account
button-another-account = ➕ Another account
button-new-key = 🔑 New key
button-new-key-of = 🔑 New key: { $account }
button-disconnect = 🗑 Disconnect
button-disconnect-account = 🗑 Disconnect { $account }
button-rename = ✏️ Rename { $account }
button-use-account = ▶️ Use { $account }
button-panel-site = 🌐 Where is my key?
button-add-funds = 💳 Add funds
connect-first = 🔑 First connect the API key of your panel account.
choose-panel = Which panel is your account at?
choose-panel-first = 🔑 I deleted your message and sent the key nowhere. Choose its panel, then send it again.
key-ask =
    🔑 <b>API key</b>
    Send me the API key of your account at <b>{ $panel }</b>. You find it on the panel's site, under Account.
key-ask-of =
    🔑 <b>New API key for { $account }</b>
    Send me the new API key of this account. You find it on the panel's site, under Account.
key-ask-hint = I delete your message at once and store the key encrypted.
key-ask-again = Send another key, or /cancel.
key-is-of = ❌ This is the key of { $account }, which is connected already. Nothing was changed.
key-whose =
    { $several ->
        [no] 🔑 <b>Is this a new key of { $account }?</b>
       *[yes] 🔑 <b>Is this a new key of one of these accounts?</b>
    }
    The key works, but it shows me none of the orders that I know, so I cannot tell. A new key takes the place of the old one; another account is kept beside.
key-malformed = ❌ This does not look like an API key: it is one word of letters and digits, without spaces. Send it once more, or /cancel.
key-not-connected = <b>Not connected.</b> Nothing was stored.
key-too-many = ⏳ <b>Too many keys were refused.</b> I asked the panel nothing this time. Try again in { $minutes } min, or /cancel.
key-delete-yourself = ⚠️ I could not delete your message with the key. Please delete it yourself.
key-taken-out =
    { $message ->
        [deleted] 🔑 There was an API key in your message: I deleted it and sent the key nowhere.
       *[stays] 🔑 There was an API key in your message. I sent it nowhere, but could not delete the message: please delete it yourself.
    }
    To connect an account, tap the button and send the key alone.
one-by-one = 🐢 The panel of { $account } tells of orders only one by one. I check yours one after another: with many of them it takes a little longer until you hear of an end.
key-refused =
    🔑 <b>The key of { $account } does not work any more.</b>
    I stopped asking the panel for it. Your orders go on there; connect a new key and I watch them again.
    <blockquote expandable>{ $reason }</blockquote>
connected = ✅ <b>Connected: { $account }</b>
connected-again = ✅ <b>Connected again: { $account }</b>
balance-title = 💰 <b>{ $account }</b>
balance-line = Balance: <b>{ $balance }</b>
account-line = 👤 { $account }
accounts-title =
    { $count ->
        [0] 👤 No account is connected.
        [one] 👤 <b>One account is connected</b>
       *[other] 👤 <b>{ $count } accounts are connected</b>
    }
account-item =
    { $state ->
        [active] ✅ <b>{ $account }</b> · in use
        [refused] ⚠️ { $account } · key refused
        [gone] ⚠️ { $account } · panel not served any more
       *[other] • { $account }
    }
rename-ask =
    ✏️ <b>A new name for { $account }</b>
    It stands on the cards when you have several accounts.
bad-name = ⚠️ Send a name of 1 to { $limit } characters.
disconnect-ask =
    🗑 <b>Disconnect { $account }?</b>
    The key and everything stored for this account is erased: its orders, refills and favorites here.
    { $open ->
        [0] Nothing at the panel changes.
        [one] Nothing at the panel changes; { $open } running order is not watched any more.
       *[other] Nothing at the panel changes; { $open } running orders are not watched any more.
    }
disconnect-nothing = No account is connected. /connect
disconnected = 🗑 { $account } is disconnected, and everything stored for it is erased.

## Services

button-categories = 🗂 All categories
button-order = 🛒 Order
button-favorite = ☆ Favorite
button-favorite-off = ⭐ Favorite
categories-title =
    { $count ->
        [one] 🗂 <b>{ $count } category</b>
       *[other] 🗂 <b>{ $count } categories</b>
    }
categories-hint = Choose one, or send me words to search.
category-button = { $name } · { $count }
category-title = 🗂 <b>{ $name }</b> · { $count }
category-gone = This category is not offered any more.
services-none = The panel offers no services to this account.
services-failed = <b>The services could not be loaded.</b>
service-item =
    <b>{ $number }.</b> { $name }
    { $id } · <b>{ $price }</b> per 1,000 · { $min }–{ $max }
service-item-package =
    <b>{ $number }.</b> { $name }
    { $id } · <b>{ $price }</b> per package
service-line = 📦 { $id } · { $name }
service-title = 📦 <b>{ $id }</b> · <b>{ $name }</b>
service-category = 🗂 { $category }
service-price = 💵 Price per 1,000: <b>{ $price }</b>
service-price-package = 💵 Price of the package: <b>{ $price }</b>
service-limits = 🔢 Min: { $min } · Max: { $max }
service-type = 🧩 Type: { $type }
service-type-unknown = ⚠️ I don't know this type: I ask for a link and a quantity. The panel may want more and refuse it.
service-refill =
    { $allowed ->
        [yes] ♻️ Refill: yes
       *[no] ♻️ Refill: no
    }
service-cancel =
    { $allowed ->
        [yes] ✖️ Cancel: yes
       *[no] ✖️ Cancel: no
    }
service-drip-feed =
    { $allowed ->
        [yes] 💧 Drip-feed: yes
       *[no] 💧 Drip-feed: no
    }
service-average-time = ⏱ Average time: { $time }
service-gone = The service { $id } is not offered to your account (any more).
search-ask =
    🔎 <b>What are you looking for?</b>
    Send words (<i>instagram likes</i>) or a service's id.
search-title =
    { $count ->
        [one] 🔎 «{ $words }» · { $count } service
       *[other] 🔎 «{ $words }» · { $count } services
    }
search-words = 🔎 «{ $words }»
search-none = 🔎 Nothing found for «{ $words }». Try fewer or other words.
favorite-item = ⭐ { $id } · { $name } · <b>{ $price }</b>
favorite-item-gone = ⭐ { $id } · ⚠️ not offered any more
favorites-title = ⭐ <b>Favorites</b> · { $count }
favorites-none = Nothing here yet. Tap <b>☆ Favorite</b> on a service, or <b>⚡ Save preset</b> on an order that has ended.
favorite-added = ⭐ Added to favorites
favorite-removed = Removed from favorites
inline-connect = 🔑 Connect your panel account first
inline-down = 🔌 The panel does not answer now
inline-description =
    { $price } per 1,000 · { $min }–{ $max }
    { $category }
inline-description-package =
    { $price } per package
    { $category }
inline-sent = 📦 <b>{ $id }</b> · { $name }
preset-button = ⚡ { $name }
preset-item = ⚡ { $name } · { $id }
preset-item-gone = ⚡ { $name } · ⚠️ { $id } is not offered any more
preset-saved = ⚡ Saved as a preset: { $name }. A pasted link and /favorites offer it.
gone-preset = This preset is gone.
button-preset = ⚡ Save preset
button-more = More ›
link-title = 🔗 <b>{ $network }</b>: what do you want for this link?
link-title-unknown = 🔗 What do you want for this link?
link-several =
    { $count ->
        [one] { $count } link
       *[other] { $count } links: one service and one quantity for all of them.
    }
link-favorite = ⭐ { $name } · { $price }
link-last-used = 🕘 { $name } · { $price }
network-title = 🔗 <b>{ $network }</b>: services for this link
network-none = 🔗 I know { $network }, but your panel has no services for it.

## Ordering: one question for each field

button-new-link = ✏️ New link
button-confirm = ✅ Confirm
button-order-again = 🛒 Order again
button-check-balance = 💰 Check balance
button-i-see-it = 👀 I see it
button-not-placed = ✖️ It was not placed
button-seen-yes = ✅ Yes, that one
button-seen-other = 👀 Another id

order-which =
    🛒 <b>Which service?</b>
    Send its id, or words to search.
order-dropped = ✖️ The new order was dropped. Nothing was placed.

field-link = Link
field-quantity = Quantity
field-drip-feed = Drip-feed: Runs and Interval
field-usernames = Usernames
field-hashtag = Hashtag
field-hashtags = Hashtags
field-username = Username
field-answer-number = Answer number
field-min = Min
field-max = Max
field-posts = Posts
field-old-posts = Old posts
field-delay = Delay
field-expiry = Expiry
field-comments = Comments
field-media = Media
field-groups = Groups
field-keywords = Keywords
field-country = Country
field-device = Device
field-type-of-traffic = Type of traffic
field-google-keyword = Google keyword
field-referring-url = Referring URL

many-quantity =
    { $count ->
        [one] How many for the link?
       *[other] How many for each of the { $count } links?
    }

ask-link = Send the link to the page or post. It must be public.
ask-quantity = How many? From { $min } to { $max }.
ask-drip-feed =
    Deliver it in portions? Send two numbers: how many times, and the minutes between them.
    <code>10 60</code> delivers the quantity 10 times, once an hour, and costs 10 times as much.
ask-usernames = Send the usernames, one on each line.
ask-hashtag = Send the hashtag to take people from.
ask-hashtags = Send the hashtags, one on each line.
ask-username = Send the username, or the link to the profile, as the service asks for it.
ask-answer-number = Send the number of the poll's answer.
ask-min = The smallest quantity for a post. From { $min } to { $max }.
ask-max = The largest quantity for a post. From { $min } to { $max }.
ask-posts = For how many new posts? Without a number: for all of them, until you cancel.
ask-old-posts = For how many posts that are there already?
ask-delay = How many minutes after a post appears?
ask-expiry = On which day does it end? Send it as <code>31/12/2027</code>.
ask-comments = Send the comments, one on each line.
ask-media = Send the link to the media whose likers are meant.
ask-groups = Send the groups, one on each line.
ask-keywords = Send the keywords, one on each line.
ask-country = Send the country's two-letter code, such as <code>US</code>, or WW for the whole world.
ask-device = Which devices do the visitors use?
ask-type-of-traffic = Where do the visitors come from?
ask-google-keyword = Send the words that the visitors search for on Google.
ask-referring-url = Send the address that the visitors come from.

choice-device-1 = 1 · Desktop
choice-device-2 = 2 · Mobile (Android)
choice-device-3 = 3 · Mobile (iOS)
choice-device-4 = 4 · Mixed (mobile)
choice-device-5 = 5 · Mixed (mobile and desktop)
choice-type-of-traffic-1 = 1 · Google keyword
choice-type-of-traffic-2 = 2 · Custom referrer
choice-type-of-traffic-3 = 3 · Blank referrer

bad-empty = ⚠️ That was empty.
bad-not-whole = ⚠️ «{ $got }» is not a whole number. Send digits only, such as <code>1000</code>.
bad-below-min = ⚠️ { $got } is less than the minimum of { $limit }.
bad-above-max = ⚠️ { $got } is more than the maximum of { $limit }.
bad-not-link = ⚠️ «{ $got }» is not a link. Send one such as <code>https://instagram.com/name</code>.
bad-link-too-long = ⚠️ This link is too long: at most { $limit } characters.
bad-too-long = ⚠️ This is too long: at most { $limit } characters.
bad-not-choice = ⚠️ «{ $got }» is not one of the choices: { $limit }.
bad-not-date = ⚠️ «{ $got }» is not a date. Send it as day/month/year, such as <code>31/12/2027</code>.
bad-past-date = ⚠️ { $got } is not in the future.
bad-two-amounts = ⚠️ «{ $got }» can mean { $limit } or { $limit2 }. Which one do you mean?
bad-two-links = ⚠️ There are several links in it, and one is needed. Which one do you mean?
bad-one-or-several = ⚠️ Is this one comment with commas in it, or a list of several?
reading-comments =
    { $count ->
        [one] { $count } comment
       *[other] { $count } comments
    }
bad-not-here = ⚠️ There is no such button here. To mean a name, put <code>@</code> before it.
bad-two-numbers = ⚠️ Send two numbers: how many runs, and the minutes between them, such as <code>10 60</code>.
bad-too-few-lines = ⚠️ Lines: { $got }. That is too few: at least { $limit }.
bad-too-many-lines = ⚠️ Lines: { $got }. That is too many: at most { $limit }.
bad-min-above-max = ⚠️ { $got } does not fit with { $limit }: Max must not be less than Min.
bad-no-range = ⚠️ This service can't be ordered: its minimum of { $limit } is above its maximum of { $limit2 }. Leave with /cancel and choose another one.
bad-edited = ⚠️ I don't follow edits. Send it as a new message.
bad-not-text = ⚠️ I need it as text. Send a message, or use the buttons.
bad-file-kind = ⚠️ I read .txt and .csv files only.
bad-file-too-large = ⚠️ This file is too large: at most 1 MB.
bad-file-not-text = ⚠️ I can't read this file. Save it as text or CSV in UTF-8, and send it once more.
bad-file-failed = ⚠️ The file could not be fetched from Telegram. Send it once more.
bad-changed = ⚠️ The service has changed meanwhile: now it needs this as well.
bad-wanted = ⚠️ The panel wants this as well.
bad-order-id = ⚠️ This is not an order id. Send it as the panel shows it, such as <code>23501</code>, or /cancel.
bad-order-ids = ⚠️ I see no order ids there. Send them separated by commas or spaces, such as <code>123, 124</code>.

value = { $label }: <b>{ $value }</b>
value-list = { $label } ({ $count }):
value-drip-feed = Drip-feed: <b>{ $runs }</b> runs, every <b>{ $interval }</b> minutes

confirm-title = 🛒 <b>Check and confirm</b>
confirmed-title = 🛒 <b>Confirmed</b>
confirm-price = 💵 Price: <b>{ $price }</b>
confirm-price-at-most = 💵 Price: at most <b>{ $price }</b>
confirm-price-per-post = 💵 Price: at most <b>{ $price }</b> for each post
confirm-balance = 💰 Balance: { $before } → after it: <b>{ $after }</b>
confirm-balance-unknown = 💰 Your balance could not be read just now.
confirm-short = ⚠️ The balance is short by { $missing }.
confirm-old-price = ⚠️ The panel did not answer with today's price: this is the price of { $time }.
confirm-new-price = ⚠️ The price has changed since the last card. Nothing was sent: please look again.
confirm-changed = ⚠️ The service has changed meanwhile. Nothing was sent: please look again.
confirm-wanted = ⚠️ The panel asked for more than it said before. It is filled in here: look again and confirm once more.
confirm-running = ⚠️ Still running on this link: { $orders }. Panels count a second order as done meanwhile, or refuse it.

receipt-title = ✅ <b>Placed.</b> I tell you when it ends.
receipt-same = ⚠️ <b>The panel answered with an order that you have already.</b> It did not place another one for the same link, or does not say so: look at your balance. I watch it once.
order-refused = ❌ <b>The order was not placed.</b>
already-draft = This card can still be confirmed.
already-sending = It is being placed just now.
already-placed = Placed already: { $id }
already-unknown = Its outcome is unknown: see the message about it below.
already-refused = The panel refused it, nothing was charged. Start the order again.
already-dropped = It was dropped. Start the order again.
already-settled = This is settled already.
unknown-title =
    ❓ <b>I don't know whether this order was placed.</b>
    The panel's answer did not arrive. I never send it again by myself, so it can't be charged twice.
unknown-balance = 💰 Balance before: <b>{ $before }</b> · now: <b>{ $after }</b>
unknown-balance-same = The balance has not moved: probably it was not placed.
unknown-balance-moved = The balance has moved: probably it was placed.
unknown-balance-mixed = Other orders were sent with this account meanwhile: the balance says nothing about this one.
unknown-what-now = Look at your orders on the panel's site, then tell me.
unknown-doubted = ⚠️ <b>Was it really not placed?</b> If it was, ordering again is paid twice. Look at your orders on the panel's site, then tap once more.
unknown-closed = OK, it was not placed. The card is closed.
seen-ask =
    👀 <b>Order id</b>
    Send me the id that the panel gave it, and I watch it.
seen-not-found = ⚠️ The panel does not know { $id } in this account ({ $reason }). Send another id, or /cancel.
seen-known = This order is in your list already: { $id }. Send another id, or /cancel.
seen-adopted = ✅ <b>Found.</b> I watch it from now on.
seen-differs = ⚠️ <b>{ $id } does not look like this order.</b>
seen-differs-charge = The panel charged { $charge } for it; the card said { $price }.
seen-differs-remains = { $remains } remain to be delivered; the card said { $quantity }.
seen-differs-ask = Is it that one all the same?

## Orders

button-orders-all = 📦 All
button-orders-open = ⏳ Open
button-order-card = 🧾 Details
button-reorder = 🔁 Reorder
button-cancel-order = ✖️ Cancel order
button-refill = ♻️ Refill
button-mute = 🔕 Mute
button-unmute = 🔔 Unmute
button-track = 👁 Track

status-pending = Pending
status-processing = Processing
status-in-progress = In progress
status-completed = Completed
status-partial = Partial
status-canceled = Canceled
status-refunded = Refunded
status-failed = Failed
status-rejected = Rejected
status-paused = Paused
status-active = Active
status-awaiting = Awaiting
status-expired = Expired
status-other = { $status }

orders-title-all =
    { $count ->
        [one] 📦 <b>{ $count } order</b>
       *[other] 📦 <b>{ $count } orders</b>
    }
orders-title-open =
    { $count ->
        [one] ⏳ <b>{ $count } open order</b>
       *[other] ⏳ <b>{ $count } open orders</b>
    }
orders-none-all = Nothing here yet. Place your first order, or /track one that you placed elsewhere.
orders-none-open = Nothing is running.
order-title = 🧾 <b>Order { $id }</b>
order-item = <b>{ $id }</b> · { $status }
order-item-detail = { $name } · { $age }
order-tracked = Placed elsewhere
order-charge = 💵 Charge: <b>{ $amount }</b>
order-price = 💵 Price: <b>{ $amount }</b>
order-charge-other = ⚠️ The panel charged { $charge }; the card said { $price }.
order-back = ↩️ Given back: <b>{ $amount }</b>
order-back-about = ↩️ Should come back for what was not delivered: about <b>{ $amount }</b>. Your balance will show it.
order-start-count = 🏁 Start count: { $count }
order-remains = ⏳ Remains: { $count }
order-label = 🏷 { $label }
order-age = 🕒 { $age }
order-cancel-asked = ✖️ Canceling is asked for: the status tells what comes of it.
order-muted = 🔕 You are not told when it ends.
no-news = Nothing new
muted = 🔕 Muted
unmuted = 🔔 You will be told when it ends
statuses-title =
    { $count ->
        [one] <b>Status of { $count } order</b>
       *[other] <b>Status of { $count } orders</b>
    }
status-item = { $id } · { $status }
status-item-remains = remains { $count }
status-item-error = { $id } · ⚠️ { $error }
ids-ask-status =
    🔎 <b>Order ids</b>
    Send the ids, separated by commas or spaces.
ids-ask-track =
    👁 <b>Order ids</b>
    Send the ids of the orders to watch, separated by commas or spaces.
ids-ask-refill =
    ♻️ <b>Order ids</b>
    Send the ids of the orders to refill, separated by commas or spaces.
spoken-status = status, state
spoken-track = track, watch
spoken-refill = refill
spoken-yes = yes
spoken-cancel = cancel
spoken-about = status, state, order, orders, where, when, why, how long, speed up, speedup, faster, slow, stuck, start, started, refill, refil, cancel, cancelled, canceled, drop, dropped, complete, completed, pending, partial, check, delivered, not working, problem, help
tracked =
    { $count ->
        [one] 👁 I watch this order now, and tell you when it ends.
       *[other] 👁 I watch { $count } orders now, and tell you when they end.
    }
tracked-ended =
    { $count ->
        [one] 👁 It is in your list now. It has ended already, so there is nothing to watch.
       *[other] 👁 { $count } that have ended already are in your list now: there is nothing to watch.
    }
tracked-already = In your list already: { $ids }

## Mass orders

button-mass = 📋 Mass order
button-mass-new = 📋 New mass order
button-mass-line = ❓ Line { $line }
button-confirm-count = ✅ Confirm { $count }
button-stop = ⏹ Stop
button-go-on = ▶️ Go on ({ $count })
button-drop-rest = ✖️ Drop the rest

mass-ask =
    📋 <b>Mass order</b>
    Send up to { $limit } orders: as text, a line for each, or as a .txt or .csv file.
mass-format =
    <code>service|link|quantity</code>
    For example <code>1|https://instagram.com/name|1000</code>. What else a service asks for stands behind it, after another <code>|</code>.
mass-no-lines = ⚠️ <b>I found no orders there.</b>
mass-too-many = ⚠️ These are { $count } lines, at most { $limit } fit into one mass order. Send them in parts.
mass-table-caption =
    { $count ->
        [one] 📋 { $count } line, with its price
       *[other] 📋 All { $count } lines, with the price of each
    }

mass-result-caption =
    { $count ->
        [one] 📋 What became of { $count } line
       *[other] 📋 What became of all { $count } lines
    }

mass-good =
    { $count ->
        [one] 📋 <b>{ $count } order</b>
       *[other] 📋 <b>{ $count } orders</b>
    }
mass-item = <b>{ $line }.</b> { $service } · { $link }{ $amount } · { $price }
mass-item-amount = { " · " }{ $amount }
mass-service =
    { $count ->
        [one] { $service } { $name }: { $count } order, { $price }
       *[other] { $service } { $name }: { $count } orders, { $price }
    }
mass-service-more =
    { $count ->
        [one] … and { $count } more service
       *[other] … and { $count } more services
    }
mass-twice =
    { $count ->
        [one] 👯 Line { $line } orders a service for a link that an earlier line has too.
       *[other] 👯 { $count } lines order a service for a link that an earlier line has too, the first is line { $line }.
    }
mass-running = ⚠️ Still running on links of these lines: { $orders }. Panels count a second order as done meanwhile, or refuse it. Lines: { $numbers }
mass-bad =
    { $count ->
        [one] ⚠️ <b>{ $count } line can't be placed:</b>
       *[other] ⚠️ <b>{ $count } lines can't be placed:</b>
    }
mass-bad-item = <b>{ $line }.</b> { $problem }
mass-bad-quote = <code>{ $text }</code>
mass-bad-field = { $field }: { $problem }
mass-bad-no-service = It does not begin with a service's id.
mass-bad-service-gone = The service #{ $got } is not offered to your account.
mass-bad-one-by-one = Subscriptions are ordered one by one: <code>/order { $got }</code>
mass-bad-missing = missing.
mass-bad-too-many = «{ $got }» is too much: the service does not ask for it.
mass-more =
    { $count ->
        [one] … and { $count } more, see the file
       *[other] … and { $count } more, see the file
    }
mass-none-good = ❌ <b>None of these lines can be placed.</b>
mass-again = Send the lines once more, put right.
mass-total = 💵 Total: <b>{ $price }</b>
mass-short = ⚠️ The balance is short by { $missing }: I would stop when it runs out.
mass-changed = ⚠️ <b>Prices or services have changed since.</b> Look once more.

mass-progress = ⏳ <b>Placing: { $done } of { $total }</b>
mass-stopping-toast = Stopping after the line that is on its way.
mass-not-running = It is not running any more.
mass-already = It is running already.
mass-already-done = It has been placed already.
mass-already-dropped = It was dropped. Send the lines again.
mass-already-replaced = A newer mass order has taken its place: nothing of this one was placed. Use the card below.
mass-already-stopped = It was stopped in the middle. /mass shows it, with the way to go on.
mass-busy = Another mass order is running. Wait until it ends, or stop it.

mass-done = ✅ <b>Mass order: { $done } of { $total } placed</b>
mass-stopped = ⏸ <b>Mass order stopped: { $done } of { $total } placed</b>
mass-dropped = ✖️ <b>Mass order: { $done } of { $total } placed, the rest dropped</b>
mass-stop-person = You stopped it.
mass-stop-funds = 💳 The balance ran out. Add funds at the panel, then go on.
mass-stop-key = 🔑 The panel does not accept the API key any more. Connect a valid one, then go on.
mass-stop-action = 🔑 The API key is not accepted for this, though the panel takes it otherwise. Try again; if it stays so, ask the panel's support.
mass-stop-changed = 🔑 The account got another key or another currency. Look at the prices, then go on.
mass-stop-unreachable = 📡 The panel can't be reached. Go on in a few minutes.
mass-stop-silent = ❓ The panel stopped answering: I don't know whether the last lines were placed. Look at them before you go on.
mass-stop-slow = 🐢 The panel asked to slow down, so some lines were not placed. Go on when you like.
mass-stop-wait = ⏳ The panel asks to wait until { $time }. Go on after that.
mass-stop-prices = ⚠️ Prices or services have changed meanwhile. Look at what is left before you go on.
mass-stop-restart = 🔄 I was restarted in the middle. Nothing more is placed until you say so.
mass-stop-fault = ⚠️ Something went wrong on our side. Nothing more is placed until you say so.
mass-count-placed = ✅ { $count } placed
mass-count-refused = ❌ { $count } refused
mass-count-unknown = ❓ { $count } unknown
mass-count-closed = ✖️ { $count } not placed
mass-line-placed = <b>{ $line }.</b> { $id } · { $link }
mass-line-refused = <b>{ $line }.</b> { $link }: { $reason }
mass-line-unknown = <b>{ $line }.</b> { $link }: I don't know whether it was placed
mass-line-closed = <b>{ $line }.</b> { $link }: not placed
mass-line-left = <b>{ $line }.</b> { $link }: not placed yet
mass-placed-sum =
    { $count ->
        [one] 💵 Placed for <b>{ $price }</b>. I tell you when it ends.
       *[other] 💵 Placed for <b>{ $price }</b>. I tell you when they end.
    }
mass-left =
    { $count ->
        [one] ▫️ <b>{ $count } line is left</b>: line { $line }, { $price }
       *[other] ▫️ <b>{ $count } lines are left</b>, from line { $line } on: { $price }
    }
mass-left-dropped =
    { $count ->
        [one] ▫️ { $count } line was not placed.
       *[other] ▫️ { $count } lines were not placed.
    }
mass-unknown =
    { $count ->
        [one] ❓ The outcome of { $count } line is unknown. I never send it again by myself: tap it to settle it.
       *[other] ❓ The outcome of { $count } lines is unknown. I never send them again by myself: tap each to settle it.
    }
# Names of the columns, separated by |
mass-columns = Line|Service|Name|Link|Quantity|Price|Other values|Result|Order|Reason
mass-state-bad = can't be placed
mass-state-left = not placed yet
mass-state-placed = placed
mass-state-refused = refused
mass-state-unknown = unknown
mass-state-closed = not placed

## Labels

button-label = 🏷 Label
button-label-choice = 🏷 { $label }
button-label-filter = 🏷 { $label } · { $count }
button-no-label = Skip: no label
label-ask =
    🏷 <b>Label for { $id }</b>
    Send a word to find this order by, such as a client's name: at most { $limit } characters.
label-ask-other =
    🏷 <b>Label for { $id }</b>: { $label }
    Send another one, at most { $limit } characters. A <code>-</code> takes it away.
label-put = 🏷 Labeled. <code>/orders label</code> with its word finds it.
label-removed = 🏷 It has no label now.
label-none = 🏷 No order has the label «{ $label }».
labels-none = 🏷 No order has a label yet. Put one on with <b>🏷 Label</b> on an order's card.
gone-label = No order has this label any more.
bad-label-lines = ⚠️ Send it on one line.
orders-title-label =
    { $count ->
        [one] 🏷 <b>{ $label }: { $count } order</b>
       *[other] 🏷 <b>{ $label }: { $count } orders</b>
    }

## Export

button-export = 📤 Export
export-nothing = 📤 There is nothing to export yet: no order was placed or tracked here.
export-caption =
    { $count ->
        [one] 📤 <b>{ $count } order</b> of { $account }, for any spreadsheet
       *[other] 📤 <b>{ $count } orders</b> of { $account }, for any spreadsheet
    }
# Names of the columns, separated by |
export-columns = Order|Account|Panel|Service|Name|Type|Category|Link|Quantity|Other values|Price|Charge|Paid|Currency|Status|Start count|Remains|Placed|Ended|Label|Source

## Notifications

ended-order = { $status } · <b>{ $id }</b>
ended-remains = Not delivered: <b>{ $count }</b>
ended-refill = ♻️ Refill { $id } of { $order }: { $status }
ended-refill-lost = ⚠️ Refill { $id } of { $order }: the panel does not tell what becomes of it, so I stopped asking. Its site may show it.
ended-lost = ⚠️ <b>{ $id }</b>: nothing has moved for long, so I stopped watching it.
ended-missing = ⚠️ <b>{ $id }</b>: the panel does not know this order any more, so I stopped watching it.
low-balance = 📉 <b>{ $account }</b>: the balance has fallen under { $line }.
digest-title = ⭐ <b>News of your favorites</b>
digest-price = { $id } · { $name }: { $before } → <b>{ $price }</b>
digest-gone = { $id } · { $name }: ⚠️ not offered any more
digest-back = { $id } · { $name }: offered again, <b>{ $price }</b>
ended-many = 🔔 <b>{ $count } orders have ended</b>

## Refills and canceling

button-cancel-confirm = ✖️ Confirm: cancel
refills-title =
    { $count ->
        [one] ♻️ <b>{ $count } refill</b>
       *[other] ♻️ <b>{ $count } refills</b>
    }
refills-none = No refills yet. Ask for one with <b>♻️ Refill</b> on an order's card.
refill-item = { $id } of { $order } · { $status } · { $age }
refill-untold = ❔ the panel does not tell
refill-asked = ♻️ { $order }: refill { $id } is asked for
refill-refused = ⚠️ { $order }: { $error }
refill-item-unknown = ❓ { $order }: the panel did not say whether the refill was taken. Check before you ask again.
refill-unknown = ❓ <b>The panel did not say whether the refill was taken.</b> Check on the panel's site before you ask again: many panels take one a day.
refill-watched = I tell you how it ends.
cancel-nothing = There is nothing to cancel: no dialogue is on. To cancel orders, send their ids: <code>/cancel 123 124</code>
cancel-ask =
    { $count ->
        [one] ✖️ <b>Cancel this order?</b>
       *[other] ✖️ <b>Cancel these { $count } orders?</b>
    }
cancel-ended = { $order }: { $status } already, there is nothing to cancel
cancel-already =
    { $answer ->
        [taken] ✖️ { $order }: canceling was asked for already, and the panel takes the request. The status will tell.
        [unsaid] ✖️ { $order }: canceling was asked for already, and the panel did not say whether it takes the request. I don't ask twice: the status will tell.
       *[other] ✖️ { $order }: canceling was asked for already. The status will tell.
    }
cancel-asked = ✖️ { $order }: canceling is asked for
cancel-refused = ⚠️ { $order }: { $error }
cancel-item-unknown = ❓ { $order }: the panel did not say whether it takes the request. The status will tell.
cancel-unknown = ❓ <b>The panel did not say whether it takes the request.</b> I noted the request: the orders' status will tell what comes of it.
cancel-request-only = It is a request: the status tells what comes of it.

## Statistics: a picture, and its numbers in the caption

stats-week = Week
stats-month = Month
stats-year = Year
button-look-dark = 🌙 Dark
button-look-light = ☀️ Light
stats-spent-week = Spent in 7 days
stats-spent-month = Spent in 30 days
stats-spent-year = Spent in 12 months
stats-due = Should come back: about { $amount }
stats-orders = Orders
stats-median = Median time
stats-not-whole = Partial, canceled
stats-by-day = Spending by day
stats-by-month = Spending by month
stats-by-service = Top services
stats-by-label = By label
stats-outcomes = Outcomes
stats-completed = Completed
stats-partial = Partial
stats-canceled = Canceled
stats-running = Running
stats-unknown = Orders placed elsewhere
stats-no-label = Without a label
stats-nothing = No orders in this time
stats-nothing-spent = Nothing was charged in this time
stats-empty =
    📊 <b>Nothing to show yet</b>
    When your first orders are placed or tracked here, this becomes a picture of what you spend, on what, and how fast it is delivered.
stats-title =
    { $period ->
        [week] 📊 <b>7 days</b> · { $range }
        [month] 📊 <b>30 days</b> · { $range }
       *[year] 📊 <b>12 months</b> · { $range }
    }
stats-caption-spent = 💵 Spent: <b>{ $amount }</b>
stats-caption-due = ↩️ Should come back, not counted as spent: about <b>{ $amount }</b>. Your balance will show it.
stats-caption-otherwise =
    { $count ->
        [one] ⚠️ { $count } order was charged { $charge }; its card said { $price }
       *[other] ⚠️ { $count } orders were charged { $charge }; their cards said { $price }
    }
stats-caption-orders =
    { $count ->
        [0] 📦 No orders
        [one] 📦 <b>{ $count }</b> order
       *[other] 📦 <b>{ $count }</b> orders
    }
stats-caption-most = 📈 Most: { $amount } · { $when }
stats-caption-median = ⏱ Half are completed within <b>{ $time }</b>
stats-caption-outcomes = ✅ { $completed } completed · 🌗 { $partial } partial · ✖️ { $canceled } canceled · ▶️ { $running } running
stats-caption-share = ⚖️ Of those that ended, { $share } were partial or canceled
stats-caption-services = <b>Top services</b>
stats-caption-labels = <b>By label</b>
stats-caption-item = { $number }. { $name }: { $amount }
stats-caption-utc = <i>Days are counted in UTC.</i>

## The board: one pinned message with what runs

button-board-on = 📌 Turn the board on
button-board-off = Turn the board off
board-title =
    { $count ->
        [one] 📌 <b>{ $count } order is running</b>
       *[other] 📌 <b>{ $count } orders are running</b>
    }
board-item = <b>{ $id }</b> · { $status }
board-item-labelled = <b>{ $id }</b> · { $status } · { $label }
board-progress = { $progress } · { $name }
board-name = { $name }
board-more =
    { $count ->
        [one] … and { $count } more
       *[other] … and { $count } more
    }
board-nothing = 📌 Nothing is running now.
board-on = 📌 <b>The board is on.</b> Your running orders stay in one pinned message that I keep up to date. It goes when nothing runs, and comes back with the next order.
board-off = 📌 The board is off. /board turns it on again.
board-deleted = 📌 You deleted the board, so I turned it off.

## Settings, language, privacy

button-privacy = 🔐 Privacy
button-erase = 🗑 Erase everything
settings-title = ⚙️ <b>Settings</b>
settings-language = 🌐 Language: { $language }
button-quiet = 🌙 Quiet hours
button-low-balance = 📉 Low balance
button-off = Off
button-other-time = 🕒 Not my time
button-other-amount = Other amount
settings-quiet = 🌙 Quiet hours: { $from } to { $to }
settings-quiet-off = 🌙 Quiet hours: none
settings-low-balance = 📉 Warned when the balance falls under { $amount }
settings-low-balance-off = 📉 Low-balance warning: off
quiet-zone =
    🕒 <b>What time is it for you?</b>
    Your quiet hours are in your own time.
quiet-choose =
    🌙 <b>When do you want no notifications?</b>
    What ends in these hours comes as one message after them.
low-balance-choose = 📉 <b>Warn when the balance of { $account } falls under…</b>
low-balance-ask =
    📉 <b>Low-balance line</b>
    Send the amount; 0 switches the warning off.
bad-amount = ⚠️ This is not an amount. Send digits, such as <code>12.50</code>.
settings-notify = 🔔 Told when orders end: { $what }
notify-all = everything
notify-problems = problems only
notify-none = nothing
language-title = 🌐 <b>Which language?</b>
language-set = ✅ I speak English now.
privacy =
    🔐 <b>Privacy</b>
    Stored here, in the database of whoever runs this bot:
    • your Telegram id, language and settings
    • the API keys that you connected, encrypted
    • your orders and refills placed or tracked here, with their links and states
    • what you typed in an unfinished dialogue, encrypted, for a day at most
    • for an hour, also after erasing, the fingerprint of a key that its panel refused

    Messages with keys are deleted from the chat. Your key goes to your panel only. Nothing is shared with anybody else.

    <b>🗑 Erase everything</b> removes all of it at once; /disconnect removes one account.
privacy-silent =
    { $days ->
        [one] Who says and taps nothing for { $days } day is erased by itself, and told before; for that the day of your last word is stored.
       *[other] Who says and taps nothing for { $days } days is erased by itself, and told before; for that the day of your last word is stored.
    }
silent-warning =
    🗑 <b>You have not been here for long.</b>
    { $days ->
        [one] In { $days } day I erase all that is stored about you here: keys, orders, settings.
       *[other] In { $days } days I erase all that is stored about you here: keys, orders, settings.
    }
    To keep it, say anything or tap the button.
erase-ask =
    🗑 <b>Erase everything that is stored about you?</b>
    All accounts, keys, orders and settings here. Nothing at the panel changes, and running orders are not watched any more.
erased = 🗑 Everything is erased. /start begins anew.
