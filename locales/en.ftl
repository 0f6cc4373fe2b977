# English. One section for each capability, as in src/bot/features.
# Texts are Telegram's HTML; values are escaped by the translator. Labels (button-, command-, toasts) are plain text.

language-name = English

## The bot itself

bot-description =
    Run your SMM panel from this chat: find services, place any kind of order, track it, refill or cancel it, and get a message when it's done.

    Connect the API key of your panel account with /connect. It's stored encrypted.
bot-short-description = Your SMM panel in a chat: order, track, refill, cancel. Get a message when it's done.

command-start = Menu
command-order = Place an order
command-mass = Many orders in one go, from lines or a file
command-services = Browse services
command-search = Find a service by words or ID
command-favorites = Your favorite services
command-orders = Your recent orders
command-status = Status of any orders by ID
command-track = Track orders placed elsewhere
command-refill = Request refills
command-refills = Your refills and their status
command-cancel = Stop the current question, or cancel orders by ID
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
command-privacy = What's stored and how to erase it
command-admin = Run the bot: people, panels, notices

plain = { $text }
optional = <i>optional</i>
apology =
    ⚠️ <b>Something went wrong on our side.</b>
    It's been logged (code <code>{ $code }</code>). Try again; if you were placing an order, check /orders first.
unknown-command = I don't know { $command }. Here is what I can do: /help
only-text = I only understand text and buttons. Send words to find a service, a link, or order IDs. /help
crowd = ✋ That was more than I can take one by one. I'm answering the last message; I left out some before it, and did nothing about them.
not-allowed = 🔒 This bot is private.
invitation-over = 🔒 This invitation has been used or has expired. Ask for a new one.
not-allowed-any-more = 🔒 This bot is private now, and no longer works for you. /privacy erases what's stored about you, /disconnect one account.
private-only = 🔒 Let's talk in private: your key, balance and orders are nobody else's business.
private-only-key = ⚠️ Your message contains a key and I can't delete it here. Delete it and create a new key on the panel.
private-only-key-removed = ⚠️ I deleted your message with the key. Others may have seen it, so create a new key on the panel.
unknown-button = This button doesn't work anymore. Open the menu: /start
nothing-to-tap = There's no such button below the last message. Tap it where you see it, or open the menu: /start
question-over = This question is over: it was answered or discarded, or another one took its place.
dialogue-dropped = ✖️ OK, never mind. Nothing was sent or changed.
gone-account = This account isn't connected anymore.
gone-panel = This panel is no longer offered here.
gone-draft = This card has expired. Start the order again.
gone-placed = Placed on the panel as { $id }, but its account has been disconnected: I'm not tracking it.
gone-order = This order isn't in your list anymore.
gone-id = The panel has given this ID to a newer order: I can't ask about this one anymore.

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

problem-rejected = ❌ <b>The panel refused this.</b> Nothing was charged.
nothing-charged = Nothing was charged.
problem-key = The panel doesn't accept the API key.
problem-key-of-action = The panel doesn't accept the API key for this, though it does otherwise. Try again; if it stays that way, ask the panel's support.
key-unwatched = I'm not tracking orders of this account until there's a new key, or <b>Try again</b> works.
problem-service = The service isn't available. Choose another one: /services
problem-link = Check the link: it must be public and the kind the service needs.
problem-duplicate-link = An order for this link is still running. Wait until it's done, or use another service.
problem-quantity = Choose a quantity within the service's limits.
problem-maintenance = 🚧 <b>Maintenance until { $time }.</b> Nothing was sent and nothing was charged. Try again after that.
problem-maintenance-over = 🚧 <b>There was maintenance.</b> Nothing was sent and nothing was charged. Try again.
problem-funds = The balance is too low. Add funds on the panel, then try again.
problem-order = Check the ID: it must be an order from this account.
problem-refill = This order can't be refilled right now.
problem-rate =
    { $seconds ->
        [0] The panel is asking me to slow down. Try again in a moment.
        [one] The panel is asking me to slow down. Try again in { $seconds } second.
       *[other] The panel is asking me to slow down. Try again in { $seconds } seconds.
    }
problem-rate-minutes =
    { $minutes ->
        [one] The panel is asking me to slow down. Try again in { $minutes } minute.
       *[other] The panel is asking me to slow down. Try again in { $minutes } minutes.
    }
problem-rate-hours =
    { $hours ->
        [one] The panel is asking me to slow down. Try again in { $hours } hour.
       *[other] The panel is asking me to slow down. Try again in { $hours } hours.
    }
problem-transient = The panel is having trouble. Try again in a few minutes.
problem-absent = This panel doesn't offer it.
problem-other = Check what you entered, or try again later.
problem-unreachable = 📡 <b>The panel can't be reached.</b> Nothing was sent and nothing was charged. Try again in a few minutes.
problem-gone = 🚪 <b>This bot no longer works with the panel of this account.</b> Nothing was sent and nothing was charged. Your orders keep running there; what I know of them stays here until you disconnect the account.
problem-unreadable = 🤷 <b>I couldn't make sense of the panel's answer.</b> Nothing was charged. Try again in a few minutes.
problem-unknown = ❓ <b>The panel didn't say whether it went through.</b> Check before you try again.
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
welcome-what = This is your SMM panel in a chat: find services, place orders, track, refill or cancel them, and get a message when they're done.
welcome-how = To get started, connect the API key of your panel account. I store it encrypted and delete your message right away.
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
    Send words to find services, or a link to see the services for it. You can also type <code>123,124 status</code>, <code>refill 123</code> or <code>cancel 123 124</code>.
    In a hurry? <code>/order 1 https://… 1000</code>

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
button-panel-site = ❔ Where is my key?
button-add-funds = 💳 Add funds
connect-first = 🔑 First connect the API key of your panel account.
choose-panel = Which panel is your account on?
choose-panel-first = 🔑 I deleted your message and didn't send the key anywhere. Choose the panel first, then send the key again.
key-ask =
    🔑 <b>API key</b>
    Send me the API key of your account on <b>{ $panel }</b>. You'll find it on the panel's site, under Account.
key-ask-of =
    🔑 <b>New API key for { $account }</b>
    Send me the new API key of this account. You'll find it on the panel's site, under Account.
key-ask-hint = I'll delete your message right away and store the key encrypted.
key-ask-again = Send another key, or /cancel.
key-is-of = ❌ This is the key of { $account }, which is connected already. Nothing was changed.
key-whose =
    { $several ->
        [no] 🔑 <b>Is this a new key of { $account }?</b>
       *[yes] 🔑 <b>Is this a new key of one of these accounts?</b>
    }
    The key works, but it shows me none of the orders that I know, so I can't tell. A new key takes the place of the old one; another account is kept beside.
key-malformed = ❌ This doesn't look like an API key: a key is one word of letters and digits, with no spaces. Send it again, or /cancel.
key-not-connected = <b>Not connected.</b> Nothing was stored.
key-too-many = ⏳ <b>Too many keys were refused.</b> I didn't ask the panel this time. Try again in { $minutes } min, or /cancel.
key-delete-yourself = ⚠️ I couldn't delete your message with the key. Please delete it yourself.
key-taken-out =
    { $message ->
        [deleted] 🔑 There was an API key in your message: I deleted it and didn't send the key anywhere.
       *[stays] 🔑 There was an API key in your message. I didn't send it anywhere, but I couldn't delete the message: please delete it yourself.
    }
    To connect an account, tap the button and send the key alone.
one-by-one = 🐢 The panel of { $account } only tells about one order at a time. I check yours one after another: with many of them, news takes a little longer.
key-refused =
    🔑 <b>The key for { $account } doesn't work anymore.</b>
    I've stopped using it. Your orders keep running on the panel; connect a new key and I'll track them again.
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
        [gone] ⚠️ { $account } · panel no longer offered here
       *[other] • { $account }
    }
rename-ask =
    ✏️ <b>A new name for { $account }</b>
    It's shown on cards when you have several accounts.
bad-name = ⚠️ Send a name of 1 to { $limit } characters.
disconnect-ask =
    🗑 <b>Disconnect { $account }?</b>
    This erases the key and everything stored here for this account: orders, refills and favorites.
    { $open ->
        [0] Nothing changes on the panel.
        [one] Nothing changes on the panel, but I'll stop tracking { $open } running order.
       *[other] Nothing changes on the panel, but I'll stop tracking { $open } running orders.
    }
disconnect-nothing = No account is connected. /connect
disconnected = 🗑 { $account } is disconnected, and everything stored for it has been erased.

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
category-gone = This category is no longer offered.
services-none = The panel offers no services to this account.
services-failed = <b>I couldn't load the services.</b>
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
service-type-unknown = ⚠️ I don't know this type, so I'll ask for a link and a quantity. The panel may need more and refuse the order.
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
service-send-link = 🔗 Send me a link, and I'll order this for it.
service-gone = The service { $id } isn't offered to your account (anymore).
search-ask =
    🔎 <b>What are you looking for?</b>
    Send words (<i>instagram likes</i>) or a service's ID.
search-title =
    { $count ->
        [one] 🔎 “{ $words }” · { $count } service
       *[other] 🔎 “{ $words }” · { $count } services
    }
search-words = 🔎 “{ $words }”
search-none = 🔎 Nothing found for “{ $words }”. Try fewer or other words.
numbered = <b>{ $number }.</b> { $item }
favorite-item-gone = ⭐ { $id } · ⚠️ no longer offered
favorites-title = ⭐ <b>Favorites</b> · { $count }
favorites-none = Nothing here yet. Tap <b>☆ Favorite</b> on a service, or <b>⚡ Save preset</b> on a finished order.
favorite-added = ⭐ Added to favorites
favorite-removed = Removed from favorites
inline-connect = 🔑 Connect your panel account first
inline-down = 🔌 The panel isn't answering right now
inline-description =
    { $price } per 1,000 · { $min }–{ $max }
    { $category }
inline-description-package =
    { $price } per package
    { $category }
inline-sent = 📦 <b>{ $id }</b> · { $name }
preset-button = ⚡ { $name }
preset-item = ⚡ { $name } · { $id }
preset-item-gone = ⚡ { $name } · ⚠️ { $id } is no longer offered
preset-saved = ⚡ Saved as a preset: { $name }. You'll see it when you paste a link, and in /favorites.
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
button-link-else = 🔗 Something else for this link

## Ordering: one question for each field

button-change = ✏️ Change
button-drip-feed = 💧 Drip-feed
button-confirm = ✅ Confirm
button-order-again = 🛒 Order again
button-check-balance = 💰 Check balance
button-i-see-it = 👀 I see it
button-not-placed = ✖️ It was not placed
button-seen-yes = ✅ Yes, that one
button-seen-other = 👀 Another ID

order-which =
    🛒 <b>Which service?</b>
    Send its ID, or words to search.
order-dropped = ✖️ Order discarded. Nothing was placed.
change-ask = ✏️ <b>What do you want to change?</b>

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
        [one] How many for this link?
       *[other] How many for each of the { $count } links?
    }

ask-link = Send the link to the page or post. It must be public.
ask-quantity = How many? From { $min } to { $max }.
ask-drip-feed =
    Deliver it in parts? Send two numbers: how many runs, and the minutes between them.
    <code>10 60</code> delivers the quantity 10 times, once an hour, and costs 10 times as much.
ask-usernames = Send the usernames, one on each line.
ask-hashtag = Send the hashtag to take people from.
ask-hashtags = Send the hashtags, one on each line.
ask-username = Send the username, or the link to the profile, as the service asks for it.
ask-answer-number = Send the number of the poll option.
ask-min = Smallest quantity per post? From { $min } to { $max }.
ask-max = Largest quantity per post? From { $min } to { $max }.
ask-posts = For how many new posts? Skip this to cover all of them until you cancel.
ask-old-posts = For how many existing posts?
ask-delay = How many minutes after a post appears?
ask-expiry = When should it end? Send it as <code>31/12/2027</code>.
ask-comments = Send the comments, one on each line.
ask-media = Send the link to the post whose likers you want to reach.
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
choice-drip-feed = { $runs } × { $quantity }, every { $interval } min

bad-empty = ⚠️ That was empty.
bad-not-whole = ⚠️ “{ $got }” is not a whole number. Send digits only, such as <code>1000</code>.
bad-below-min = ⚠️ { $got } is less than the minimum of { $limit }.
bad-above-max = ⚠️ { $got } is more than the maximum of { $limit }.
bad-not-link = ⚠️ “{ $got }” is not a link. Send one such as <code>https://instagram.com/name</code>.
bad-link-too-long = ⚠️ This link is too long: at most { $limit } characters.
bad-too-long = ⚠️ This is too long: at most { $limit } characters.
bad-not-choice = ⚠️ “{ $got }” is not one of the choices: { $limit }.
bad-not-date = ⚠️ “{ $got }” is not a date. Send it as day/month/year, such as <code>31/12/2027</code>.
bad-past-date = ⚠️ { $got } is not in the future.
bad-two-amounts = ⚠️ “{ $got }” can mean { $limit } or { $limit2 }. Which one do you mean?
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
bad-min-above-max = ⚠️ { $got } doesn't fit with { $limit }: Max must not be less than Min.
bad-no-range = ⚠️ This service can't be ordered: its minimum of { $limit } is above its maximum of { $limit2 }. Leave with /cancel and choose another one.
bad-edited = ⚠️ I can't see edits. Send it as a new message.
bad-not-text = ⚠️ I need it as text. Send a message, or use the buttons.
bad-file-kind = ⚠️ I read .txt and .csv files only.
bad-file-too-large = ⚠️ This file is too large: at most 1 MB.
bad-file-not-text = ⚠️ I can't read this file. Save it as text or CSV in UTF-8, and send it again.
bad-file-failed = ⚠️ I couldn't get the file from Telegram. Send it again.
bad-changed = ⚠️ The service has changed meanwhile: now it needs this as well.
bad-wanted = ⚠️ The panel wants this as well.
bad-order-id = ⚠️ This is not an order ID. Send it as the panel shows it, such as <code>23501</code>, or /cancel.
bad-order-ids = ⚠️ I don't see any order IDs there. Send them separated by commas or spaces, such as <code>123, 124</code>.

value = { $label }: <b>{ $value }</b>
value-list = { $label } ({ $count }):
value-drip-feed = Drip-feed: <b>{ $runs }</b> × every <b>{ $interval }</b> min · { $total } in all

confirm-title = 🛒 <b>Check and confirm</b>
confirmed-title = 🛒 <b>Confirmed</b>
confirm-price = 💵 Price: <b>{ $price }</b>
confirm-price-at-most = 💵 Price: at most <b>{ $price }</b>
confirm-price-per-post = 💵 Price: at most <b>{ $price }</b> for each post
confirm-balance = 💰 Balance: { $before } → after: <b>{ $after }</b>
confirm-balance-unknown = 💰 I couldn't read your balance just now.
confirm-short = ⚠️ Your balance is { $missing } short.
confirm-old-price = ⚠️ I couldn't get today's price from the panel: this is the price of { $time }.
confirm-new-price = ⚠️ The price has changed. Nothing was sent: please check again.
confirm-changed = ⚠️ The service has changed. Nothing was sent: please check again.
confirm-wanted = ⚠️ The panel asked for more than it said before. It's filled in here: check it and confirm again.
confirm-running = ⚠️ Still running on this link: { $orders }. A panel may count a second order as done, or refuse it.

receipt-title = ✅ <b>Placed.</b> I'll tell you when it's done.
receipt-same = ⚠️ <b>The panel answered with an order that you already have.</b> It didn't place another one for the same link, or doesn't say so: check your balance. I track it once.
order-refused = ❌ <b>The order was not placed.</b>
already-draft = This card can still be confirmed.
already-sending = It's being placed right now.
already-placed = Already placed: { $id }
already-unknown = I don't know if it went through: see the message about it below.
already-refused = The panel refused it, nothing was charged. Start the order again.
already-dropped = It was discarded. Start the order again.
already-settled = This is already settled.
unknown-title =
    ❓ <b>I don't know whether this order was placed.</b>
    The panel's answer didn't arrive. I never resend it on my own, so you can't be charged twice.
unknown-balance = 💰 Balance before: <b>{ $before }</b> · now: <b>{ $after }</b>
unknown-balance-same = Your balance hasn't changed, so it probably wasn't placed.
unknown-balance-moved = Your balance has changed, so it probably was placed.
unknown-balance-mixed = Other orders were sent with this account in the meantime, so the balance says nothing about this one.
unknown-what-now = Check your orders on the panel's site, then tell me.
unknown-doubted = ⚠️ <b>Was it really not placed?</b> If it was, ordering again means paying twice. Check your orders on the panel's site, then tap again.
unknown-closed = OK, it wasn't placed. The card is closed.
seen-ask =
    👀 <b>Order ID</b>
    Send me the ID the panel gave it and I'll track it.
seen-not-found = ⚠️ The panel doesn't know { $id } in this account ({ $reason }). Send another ID, or /cancel.
seen-known = This order is already in your list: { $id }. Send another ID, or /cancel.
seen-adopted = ✅ <b>Found.</b> I'll track it from now on.
seen-differs = ⚠️ <b>{ $id } doesn't look like this order.</b>
seen-differs-charge = The panel charged { $charge } for it; the card said { $price }.
seen-differs-remains = { $remains } remain to be delivered; the card said { $quantity }.
seen-differs-ask = Is it that one all the same?

## Orders

button-orders-all = 📦 All
button-orders-open = ⏳ Running
button-order-card = 🧾 Details
button-reorder = 🔁 Reorder
button-rest = 🔁 Order the rest
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
        [one] ⏳ <b>{ $count } running order</b>
       *[other] ⏳ <b>{ $count } running orders</b>
    }
orders-none-all = Nothing here yet. Place your first order, or /track one you placed elsewhere.
orders-none-open = Nothing is running.
order-title = 🧾 <b>Order { $id }</b>
order-item = <b>{ $id }</b> · { $status }
order-item-detail = { $name } · { $age }
order-tracked = Placed elsewhere
order-charge = 💵 Charge: <b>{ $amount }</b>
order-price = 💵 Price: <b>{ $amount }</b>
order-charge-other = ⚠️ The panel charged { $charge }; the card said { $price }.
order-back = ↩️ Given back: <b>{ $amount }</b>
order-back-about = ↩️ Should come back for what wasn't delivered: about <b>{ $amount }</b>. Your balance will show it.
order-start-count = 🏁 Start count: { $count }
order-remains = ⏳ Remains: { $count }
order-label = 🏷 { $label }
order-age = 🕒 Placed { $age }
order-cancel-asked = ✖️ Cancellation requested: the status will show the result.
order-muted = 🔕 You won't be told when it's done.
no-news = Nothing new
muted = 🔕 Muted
unmuted = 🔔 I'll tell you when it's done
statuses-title =
    { $count ->
        [one] <b>Status of { $count } order</b>
       *[other] <b>Status of { $count } orders</b>
    }
status-item = { $id } · { $status }
status-item-remains = remains { $count }
status-item-error = { $id } · ⚠️ { $error }
ids-ask-status =
    🔎 <b>Order IDs</b>
    Send the IDs, separated by commas or spaces.
ids-ask-track =
    👁 <b>Order IDs</b>
    Send the IDs of the orders to track, separated by commas or spaces.
ids-ask-refill =
    ♻️ <b>Order IDs</b>
    Send the IDs of the orders to refill, separated by commas or spaces.
spoken-status = status, state
spoken-track = track, watch
spoken-refill = refill
spoken-yes = yes
spoken-cancel = cancel
spoken-about = status, state, order, orders, where, when, why, how long, speed up, speedup, faster, slow, stuck, start, started, refill, refil, cancel, cancelled, canceled, drop, dropped, complete, completed, pending, partial, check, delivered, not working, problem, help
tracked =
    { $count ->
        [one] 👁 I'm tracking this order and will tell you when it's done.
       *[other] 👁 I'm tracking { $count } orders and will tell you when they're done.
    }
tracked-ended =
    { $count ->
        [one] 👁 It's in your list now. It has already ended, so there's nothing to track.
       *[other] 👁 { $count } that have already ended are in your list now: there's nothing to track.
    }
tracked-already = Already in your list: { $ids }

## Mass orders

button-mass = 📋 Mass order
button-mass-new = 📋 New mass order
button-mass-line = ❓ Line { $line }
button-confirm-count = ✅ Confirm { $count }
button-stop = ⏹ Stop
button-go-on = ▶️ Continue ({ $count })
button-drop-rest = ✖️ Discard the rest

mass-ask =
    📋 <b>Mass order</b>
    Send up to { $limit } orders: as text, a line for each, or as a .txt or .csv file.
mass-format =
    <code>service|link|quantity</code>
    For example <code>1|https://instagram.com/name|1000</code>. If the service needs more, add it after another <code>|</code>.
mass-no-lines = ⚠️ <b>I found no orders there.</b>
mass-too-many = ⚠️ That's { $count } lines, and a mass order takes up to { $limit }. Send them in parts.
mass-table-caption =
    { $count ->
        [one] 📋 { $count } line, with its price
       *[other] 📋 All { $count } lines, with the price of each
    }

mass-result-caption =
    { $count ->
        [one] 📋 Result of { $count } line
       *[other] 📋 Results of all { $count } lines
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
        [one] 👯 Line { $line } repeats the service and link of an earlier line.
       *[other] 👯 { $count } lines repeat the service and link of an earlier line, starting with line { $line }.
    }
mass-running = ⚠️ Still running on links of these lines: { $orders }. A panel may count a second order as done, or refuse it. Lines: { $numbers }
mass-bad =
    { $count ->
        [one] ⚠️ <b>{ $count } line can't be placed:</b>
       *[other] ⚠️ <b>{ $count } lines can't be placed:</b>
    }
mass-bad-item = <b>{ $line }.</b> { $problem }
mass-bad-quote = <code>{ $text }</code>
mass-bad-field = { $field }: { $problem }
mass-bad-no-service = It doesn't start with a service ID.
mass-bad-service-gone = The service #{ $got } isn't offered to your account.
mass-bad-one-by-one = Subscriptions are ordered one by one: <code>/order { $got }</code>
mass-bad-missing = missing.
mass-bad-too-many = “{ $got }” is one value too many: the service doesn't ask for it.
mass-more =
    { $count ->
        [one] … and { $count } more, see the file
       *[other] … and { $count } more, see the file
    }
mass-none-good = ❌ <b>None of these lines can be placed.</b>
mass-again = Fix the lines and send them again.
mass-total = 💵 Total: <b>{ $price }</b>
mass-short = ⚠️ Your balance is { $missing } short: I'll stop when it runs out.
mass-changed = ⚠️ <b>Prices or services have changed.</b> Please check again.

mass-progress = ⏳ <b>Placing: { $done } of { $total }</b>
mass-stopping-toast = Stopping after the current line.
mass-not-running = It isn't running anymore.
mass-already = It's already running.
mass-already-done = It's already placed.
mass-already-dropped = It was discarded. Send the lines again.
mass-already-replaced = A newer mass order has taken its place: nothing of this one was placed. Use the card below.
mass-already-stopped = It was stopped halfway. Open /mass to continue.
mass-busy = Another mass order is running. Wait until it ends, or stop it.

mass-done = ✅ <b>Mass order: { $done } of { $total } placed</b>
mass-stopped = ⏸ <b>Mass order stopped: { $done } of { $total } placed</b>
mass-dropped = ✖️ <b>Mass order: { $done } of { $total } placed, the rest discarded</b>
mass-stop-person = You stopped it.
mass-stop-funds = 💳 The balance ran out. Add funds on the panel, then continue.
mass-stop-key = 🔑 The panel no longer accepts the API key. Connect a valid one, then continue.
mass-stop-action = 🔑 The API key is not accepted for this, though the panel takes it otherwise. Try again; if it stays so, ask the panel's support.
mass-stop-changed = 🔑 The account got another key or another currency. Look at the prices, then continue.
mass-stop-unreachable = 📡 The panel can't be reached. Continue in a few minutes.
mass-stop-silent = ❓ The panel stopped answering: I don't know whether the last lines were placed. Check them before you continue.
mass-stop-slow = 🐢 The panel asked me to slow down, so some lines were not placed. Continue when you like.
mass-stop-maintenance = 🚧 There is maintenance until { $time }. Continue after that.
mass-stop-wait = ⏳ The panel asks to wait until { $time }. Continue after that.
mass-stop-prices = ⚠️ Prices or services have changed. Check what is left before you continue.
mass-stop-restart = 🔄 I was restarted in the middle. I won't place anything else until you say so.
mass-stop-fault = ⚠️ Something went wrong on our side. I won't place anything else until you say so.
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
        [one] 💵 Total placed: <b>{ $price }</b>. I'll tell you when it's done.
       *[other] 💵 Total placed: <b>{ $price }</b>. I'll tell you when they're done.
    }
mass-left =
    { $count ->
        [one] ▫️ <b>{ $count } line is left</b>: line { $line }, { $price }
       *[other] ▫️ <b>{ $count } lines left</b>, starting with line { $line }: { $price }
    }
mass-left-dropped =
    { $count ->
        [one] ▫️ { $count } line was not placed.
       *[other] ▫️ { $count } lines were not placed.
    }
mass-unknown =
    { $count ->
        [one] ❓ I don't know if { $count } line went through. I never resend it on my own: tap it to sort it out.
       *[other] ❓ I don't know if { $count } lines went through. I never resend them on my own: tap each one to sort it out.
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
    Send another one, at most { $limit } characters. Send <code>-</code> to remove it.
label-put = 🏷 Label added. Find the order with <code>/orders</code> and the label.
label-removed = 🏷 Label removed.
label-none = 🏷 No order has the label “{ $label }”.
labels-none = 🏷 No order has a label yet. Add one with <b>🏷 Label</b> on an order's card.
gone-label = No order has this label anymore.
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
ended-remains-of = Not delivered: <b>{ $count }</b> of { $total }
ended-took = ⏱ Took { $time }
ended-refill = ♻️ Refill { $id } of { $order }: { $status }
ended-refill-lost = ⚠️ Refill { $id } of { $order }: the panel doesn't say how it ended, so I stopped asking. Its site may show it.
ended-lost = ⚠️ <b>{ $id }</b>: nothing has changed for a long time, so I stopped tracking it.
ended-missing = ⚠️ <b>{ $id }</b>: the panel no longer knows this order, so I stopped tracking it.
low-balance = 📉 <b>{ $account }</b>: the balance is below { $line }.
digest-title = ⭐ <b>News about your favorites</b>
digest-price = { $id } · { $name }: { $before } → <b>{ $price }</b>
digest-gone = { $id } · { $name }: ⚠️ no longer offered
digest-back = { $id } · { $name }: offered again, <b>{ $price }</b>
ended-many = 🔔 <b>{ $count } orders have ended</b>

## Refills and canceling

button-cancel-confirm = ✖️ Confirm: cancel
refills-title =
    { $count ->
        [one] ♻️ <b>{ $count } refill</b>
       *[other] ♻️ <b>{ $count } refills</b>
    }
refills-none = No refills yet. Request one with <b>♻️ Refill</b> on an order's card.
refill-item = { $id } of { $order } · { $status } · { $age }
refill-untold = ❔ the panel doesn't say
refill-asked = ♻️ { $order }: refill { $id } requested
refill-refused = ⚠️ { $order }: { $error }
refill-item-unknown = ❓ { $order }: the panel didn't say whether it accepted the refill. Check before you ask again.
refill-unknown = ❓ <b>The panel didn't say whether it accepted the refill.</b> Check on the panel's site before you ask again: many panels accept only one a day.
refill-watched = I'll tell you how it turns out.
cancel-nothing = There's nothing to stop right now. To cancel orders, send their IDs: <code>/cancel 123 124</code>
cancel-which = ✖️ <b>Which order should I cancel?</b> Or send several IDs: <code>/cancel 123 124</code>
cancel-ask =
    { $count ->
        [one] ✖️ <b>Cancel this order?</b>
       *[other] ✖️ <b>Cancel these { $count } orders?</b>
    }
cancel-these = { $orders }
cancel-ended = { $order }: already { $status }, there's nothing to cancel
cancel-already =
    { $answer ->
        [taken] ✖️ { $order }: cancellation was already requested, and the panel accepted the request. Its status will show the result.
        [unsaid] ✖️ { $order }: cancellation was already requested, and the panel didn't say whether it accepted the request. I don't ask twice: its status will show.
       *[other] ✖️ { $order }: cancellation was already requested. Its status will show the result.
    }
cancel-asked = ✖️ { $order }: cancellation requested
cancel-refused = ⚠️ { $order }: { $error }
cancel-item-unknown = ❓ { $order }: the panel didn't say whether it accepted the request. Its status will show.
cancel-unknown = ❓ <b>The panel didn't say whether it accepted the request.</b> I noted the request: the orders' status will show the result.
cancel-request-only = This is only a request: the order's status will show the result.

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
stats-median = Usually done in
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
stats-nothing = No orders in this period
stats-nothing-spent = Nothing was charged in this period
stats-empty =
    📊 <b>Nothing to show yet</b>
    Once you place or track orders here, you'll see what you spend, what on, and how fast it's delivered.
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
stats-caption-most = 📈 Busiest: { $amount } · { $when }
stats-caption-median = ⏱ Usually done within <b>{ $time }</b>
stats-caption-outcomes = ✅ { $completed } completed · 🌗 { $partial } partial · ✖️ { $canceled } canceled · ▶️ { $running } running
stats-caption-share = ⚖️ Partial or canceled: { $share } of those that ended
stats-caption-services = <b>Top services</b>
stats-caption-labels = <b>By label</b>
stats-caption-item = { $number }. { $name }: { $amount }
stats-caption-utc = <i>Days are counted in UTC.</i>

## The board: one pinned message with what runs

button-board-on = 📌 Turn the board on
button-board-off = 📌 Turn the board off
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
board-on = 📌 <b>The board is on.</b> Your running orders stay in one pinned message that I keep up to date. It disappears when nothing is running and comes back with your next order.
board-here = 📌 Your board is in this message.
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
button-other-time = 🕒 Wrong time
button-other-amount = Other amount
settings-quiet = 🌙 Quiet hours: { $from } to { $to }
settings-quiet-off = 🌙 Quiet hours: off
settings-low-balance = 📉 Low-balance warning: below { $amount }
settings-low-balance-off = 📉 Low-balance warning: off
quiet-zone =
    🕒 <b>What time is it for you?</b>
    Your quiet hours are in your own time.
quiet-choose =
    🌙 <b>When do you want no notifications?</b>
    Whatever ends during these hours arrives afterwards in one message.
low-balance-choose = 📉 <b>Warn when the balance of { $account } falls below…</b>
low-balance-ask =
    📉 <b>Low-balance limit</b>
    Send the amount; 0 turns the warning off.
bad-amount = ⚠️ This is not an amount. Send digits, such as <code>12.50</code>.
settings-notify = 🔔 Notify when orders end: { $what }
notify-all = everything
notify-problems = problems only
notify-none = nothing
language-title = 🌐 <b>Which language?</b>
language-set = ✅ I speak English now.
privacy =
    🔐 <b>Privacy</b>
    Stored here, in the database of whoever runs this bot:
    • your Telegram ID, language and settings
    • the API keys that you connected, encrypted
    • your orders and refills placed or tracked here, with their links and statuses
    • what you typed in an unanswered question, encrypted, for a day at most
    • for an hour, also after erasing, the fingerprint of a key that its panel refused

    Messages with keys are deleted from the chat. Your key only goes to your panel. Nothing is shared with anybody else.

    <b>🗑 Erase everything</b> removes everything in one go; /disconnect removes one account.
privacy-copies =
    What's erased stays in the daily backups until the last of them is removed: after { $days ->
        [one] { $days } day
       *[other] { $days } days
    }.
privacy-server = The database server may keep what was erased in its log and backups for a while, as its operator has set it up; keys are encrypted there too.
privacy-silent =
    { $days ->
        [one] If you don't write or tap anything for { $days } day, everything about you is erased automatically, after a warning; for that, I store the day of your last message.
       *[other] If you don't write or tap anything for { $days } days, everything about you is erased automatically, after a warning; for that, I store the day of your last message.
    }
silent-warning =
    🗑 <b>You haven't been here for a long time.</b>
    { $days ->
        [one] In { $days } day I'll erase everything stored about you here: keys, orders, settings.
       *[other] In { $days } days I'll erase everything stored about you here: keys, orders, settings.
    }
    To keep it, send anything or tap the button.
erase-ask =
    🗑 <b>Erase everything stored about you?</b>
    All accounts, keys, orders and settings here. Nothing changes on the panel, and I'll stop tracking running orders.
erase-invited = You came by invitation: to come back you will need a new one.
erased = 🗑 Everything is erased. To start over: /start

## Running the bot

button-invitation = ✉️ Invitation
button-admin-people = 👤 People
button-notice = 📣 Notice to all
button-maintenance = 🚧 Maintenance
button-backup = 💾 Backup now
admin-title = 🛠 <b>Running the bot</b>
admin-people = 👥 People: <b>{ $all }</b> · active in 7 days: { $active } · blocked the bot: { $blocked }
admin-orders = 📦 Orders today (UTC): <b>{ $today }</b> · open: { $open } · unknown: { $unknown }
admin-panel = 📡 <code>{ $panel }</code> · accounts: { $count }
admin-panel-health = Failed: { $share }% of the last { $calls } calls · median: { $ms } ms
admin-panel-unasked = Not asked since the start.
admin-system = ⚙️ Version { $version } · started { $time }
admin-storage = 💾 Storage: { $kind }, { $size } MiB
admin-counted = <i>Counted { $time }</i>
admin-invitation =
    ✉️ <b>Invitation</b> for one person, for 7 days:
    { $link }
admin-invitation-open = Nobody needs it now: invitations count with <code>ACCESS=invite</code>.
button-copy-link = 📋 Copy link
admin-ask-person =
    👤 <b>Telegram ID of the person?</b>
    I'll show whether they are served, and you can ban them or let them in.
bad-person = ⚠️ That's no Telegram ID. Send digits, such as <code>123456789</code>.
admin-person = 👤 <b>Person</b> <code>{ $id }</code>
admin-person-served = ✅ Served
admin-person-not-served = ⛔️ Not served
admin-standing-admin = Runs this bot, and always has access.
admin-standing-in = Was let in.
admin-standing-banned = Is banned.
admin-standing-none = Nothing was decided about them.
button-ban = 🚫 Ban
button-let-in = ✅ Let in
button-another-person = 👤 Another person
admin-not-banned = Who runs the bot can't be banned.
admin-maintenance =
    🚧 <b>Maintenance</b>
    People go on reading. Orders, refills and cancels are refused, with the reason and the time when it ends.
admin-maintenance-on = 🚧 On until { $time }.
admin-maintenance-off = There is none now. For how long?
button-maintenance-off = ✅ End maintenance
for-minutes = { $minutes } min
for-hours = { $hours } h
backup-made = 💾 The backup is made: <code>{ $name }</code>, { $size } MiB.
backup-failed = ⚠️ No backup was made. The log says why; the former ones are still there.
backup-none = 💾 There is no folder for backups: set <code>BACKUP_FOLDER</code>.
backup-postgres = 💾 PostgreSQL is backed up on its server, with <code>pg_dump</code>.
notice-ask =
    📣 <b>Notice to all</b>
    Send the text. You'll see it before it goes out.
bad-notice = ⚠️ Too long: at most { $most } characters.
notice-preview = 👁 <b>So it will look.</b> People: { $count }. News of orders go first; quiet hours stay quiet.
notice = 📣 { $text }
button-notice-send = 📣 Send to all
button-notice-stop = ⏹ Stop
notice-running = 📣 <b>The notice goes out.</b>
notice-stopped = ⏹ <b>The notice is stopped.</b>
notice-done = ✅ <b>The notice went out.</b>
notice-progress = Sent: { $sent } of { $people } · not reachable: { $unreachable } · want none: { $off }
notice-busy = Another notice is going out, or this one is over. Stop that one first.
gone-notice = This notice is not kept anymore.
button-notices-off = 🔕 No more notices
button-notices-on = 🔔 Get notices again
notices-off-toast = You won't get notices anymore. News of your orders still come.
notices-on-toast = You'll get notices again.
alarm-on = ⚠️ <b>{ $what }</b>
alarm-over = ✅ <b>Over:</b> { $what }
alarm-times = Count: { $count } · since { $time }
alarm-lasted = Lasted: { $minutes } min
alarm-panel-silent = A panel does not answer: <code>{ $about }</code>
alarm-panel-refuses = A panel refuses everything: <code>{ $about }</code>
alarm-telegram-conflict = Another program takes this bot's updates from Telegram (409)
alarm-telegram-token = Telegram refuses the bot's token (401)
alarm-store = The database cannot be written
alarm-disk = The disk of the database is nearly full
alarm-webhook = Telegram cannot reach the webhook
alarm-set-aside = An update ended the process again and again and was set aside
alarm-unknown-outcomes = Orders of unknown outcome pile up
alarm-error = An error of a new kind: <code>{ $about }</code>
