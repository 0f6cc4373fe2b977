# हिन्दी (आप, रोज़मर्रा की भाषा; बॉट अपने बारे में पुल्लिंग में). Sections and keys as in en.ftl.
# The words that stay the same everywhere: ऑर्डर, सर्विस, पैनल, रीफिल, ड्रिप-फीड, API key (स्त्रीलिंग: आपकी API key), बैलेंस, लिंक,
# प्रीसेट, लेबल, बोर्ड, कार्ड. "Placed" is प्लेस.
# CLDR's [one] is 0 and 1 here: where 0 can come, [0] stands before it.

language-name = हिन्दी

## The bot itself

bot-description =
    अपना SMM पैनल इसी चैट से चलाएँ: सर्विस ढूँढें, हर तरह के ऑर्डर करें, उन्हें ट्रैक करें, रीफिल माँगें, कैंसिल करें, और पूरा होते ही ख़बर पाएँ।

    /connect से अपने पैनल अकाउंट की API key जोड़ें। वह एन्क्रिप्ट होकर सेव होती है।
bot-short-description = आपका SMM पैनल चैट में: ऑर्डर, ट्रैक, रीफिल, कैंसिल। पूरा होते ही ख़बर।

command-start = मेन्यू
command-order = ऑर्डर करें
command-mass = लाइनों या फाइल से एक साथ कई ऑर्डर
command-services = सर्विस देखें
command-search = शब्द या ID से सर्विस ढूँढें
command-favorites = आपकी फेवरेट सर्विस
command-orders = आपके हाल के ऑर्डर
command-status = ID से किसी भी ऑर्डर का स्टेटस
command-track = कहीं और किए ऑर्डर ट्रैक करें
command-refill = रीफिल माँगें
command-refills = आपके रीफिल और उनका स्टेटस
command-cancel = सवाल छोड़ें, या ID से ऑर्डर कैंसिल करें
command-export = आपके ऑर्डर CSV फाइल में
command-stats = ख़र्च और ऑर्डर एक तस्वीर में
command-board = चल रहे ऑर्डर पिन करें
command-balance = अकाउंट का बैलेंस
command-connect = API key जोड़ें
command-accounts = जुड़े हुए अकाउंट
command-disconnect = अकाउंट और उसकी key हटाएँ
command-settings = नोटिफिकेशन और भाषा
command-language = भाषा चुनें
command-help = बॉट क्या-क्या कर सकता है
command-privacy = क्या सेव होता है और उसे कैसे मिटाएँ
command-admin = बॉट चलाएँ: लोग, पैनल, सूचनाएँ

plain = { $text }
optional = <i>ज़रूरी नहीं</i>
apology =
    ⚠️ <b>हमारी तरफ़ से कुछ गड़बड़ हो गई।</b>
    इसे नोट कर लिया गया है (कोड <code>{ $code }</code>)। फिर से कोशिश करें; अगर आप ऑर्डर कर रहे थे, तो पहले /orders देख लें।
unknown-command = { $command } मुझे नहीं पता। मैं ये सब कर सकता हूँ: /help
only-text = मैं सिर्फ़ टेक्स्ट और बटन समझता हूँ। सर्विस ढूँढने के लिए शब्द, कोई लिंक या ऑर्डर ID भेजें। /help
crowd = ✋ यह इतना ज़्यादा था कि मैं एक-एक करके नहीं ले सकता। मैं आख़िरी संदेश का जवाब देता हूँ; उससे पहले के कुछ छोड़ दिए गए, और उनमें से कुछ भी नहीं किया गया।
not-allowed = 🔒 यह बॉट प्राइवेट है।
invitation-over = 🔒 यह निमंत्रण इस्तेमाल हो चुका है या इसकी अवधि खत्म हो गई है। नया माँगें।
not-allowed-any-more = 🔒 यह बॉट अब प्राइवेट है और आपके लिए अब कुछ नहीं करता। /privacy आपके बारे में सेव सब कुछ मिटाता है, /disconnect एक अकाउंट।
private-only = 🔒 प्राइवेट चैट में बात करते हैं: आपकी key, बैलेंस और ऑर्डर सिर्फ़ आपका मामला है।
private-only-key = ⚠️ आपके मैसेज में key है और मैं उसे यहाँ हटा नहीं सकता: आप हटा दें, और पैनल पर नई key बना लें।
private-only-key-removed = ⚠️ key वाला आपका मैसेज मैंने हटा दिया। शायद किसी ने देख लिया हो: पैनल पर नई key बना लें।
unknown-button = यह बटन अब काम नहीं करता। मेन्यू के लिए: /start
nothing-to-tap = आख़िरी मैसेज के नीचे ऐसा कोई बटन नहीं है। जहाँ दिखे वहाँ दबाएँ, या मेन्यू खोलें: /start
question-over = यह सवाल अब बंद है: इसका जवाब दिया गया, इसे छोड़ा गया, या इसकी जगह दूसरा सवाल आ गया।
dialogue-dropped = ✖️ ठीक है, सवाल छोड़ दिया। न कुछ भेजा गया, न कुछ बदला।
gone-account = यह अकाउंट अब जुड़ा नहीं है।
gone-panel = यह पैनल अब यहाँ उपलब्ध नहीं है।
gone-draft = यह कार्ड बहुत पुराना है। ऑर्डर फिर से शुरू करें।
gone-placed = पैनल पर ऑर्डर { $id } हो गया, पर उसका अकाउंट इस बीच हटा दिया गया: मैं इसे ट्रैक नहीं करता।
gone-order = यह ऑर्डर अब आपकी लिस्ट में नहीं है।
gone-id = पैनल ने यह ID किसी नए ऑर्डर को दे दी है: इस ऑर्डर के बारे में अब पैनल से नहीं पूछा जा सकता।

button-menu = 🏠 मेन्यू
button-back = ‹ वापस
button-cancel = ✖️ रहने दें
button-skip = छोड़ें ›
button-previous-page = ‹ पिछला
button-next-page = अगला ›
button-refresh = 🔄 रिफ्रेश
button-try-again = 🔄 फिर कोशिश करें
button-copy-id = 📋 ID कॉपी करें
button-help = ❓ मदद
button-language = 🌐 भाषा
button-private = प्राइवेट चैट खोलें
button-choice = { $label }
button-chosen = ✅ { $label }

## Problems: what happened, was money taken, what next

problem-rejected = ❌ <b>पैनल ने मना कर दिया।</b> कोई पैसा नहीं कटा।
nothing-charged = कोई पैसा नहीं कटा।
problem-key = पैनल यह API key नहीं मानता।
problem-key-of-action = पैनल इस काम के लिए यह API key नहीं मानता, जबकि बाकी कामों में मानता है। फिर से कोशिश करें; ऐसा ही रहे तो पैनल के सपोर्ट से पूछें।
key-unwatched = जब तक नई key नहीं आती या <b>फिर कोशिश करें</b> सफल नहीं होता, इस अकाउंट के ऑर्डर ट्रैक नहीं होते।
problem-service = यह सर्विस उपलब्ध नहीं है। दूसरी चुनें: /services
problem-link = लिंक जाँच लें: वह पब्लिक हो और वैसा ही हो जैसा सर्विस माँगती है।
problem-duplicate-link = इस लिंक का एक ऑर्डर अभी चल रहा है। उसके पूरा होने तक रुकें, या दूसरी सर्विस लें।
problem-quantity = सर्विस की लिमिट के अंदर क्वांटिटी चुनें।
problem-maintenance = 🚧 <b>{ $time } तक रखरखाव है।</b> कुछ नहीं भेजा गया और कोई पैसा नहीं कटा। उसके बाद फिर कोशिश करें।
problem-maintenance-over = 🚧 <b>रखरखाव चल रहा था।</b> कुछ नहीं भेजा गया और कोई पैसा नहीं कटा। फिर कोशिश करें।
problem-funds = बैलेंस कम है। पैनल पर पैसे जोड़ें, फिर कोशिश करें।
problem-order = ID जाँच लें: ऑर्डर इसी अकाउंट का होना चाहिए।
problem-refill = इस ऑर्डर का रीफिल अभी नहीं हो सकता।
problem-rate =
    { $seconds ->
        [0] पैनल थोड़ा रुकने को कह रहा है। ज़रा देर में फिर कोशिश करें।
        [one] पैनल थोड़ा रुकने को कह रहा है। { $seconds } सेकंड बाद फिर कोशिश करें।
       *[other] पैनल थोड़ा रुकने को कह रहा है। { $seconds } सेकंड बाद फिर कोशिश करें।
    }
problem-rate-minutes =
    { $minutes ->
        [one] पैनल थोड़ा रुकने को कह रहा है। { $minutes } मिनट बाद फिर कोशिश करें।
       *[other] पैनल थोड़ा रुकने को कह रहा है। { $minutes } मिनट बाद फिर कोशिश करें।
    }
problem-rate-hours =
    { $hours ->
        [one] पैनल थोड़ा रुकने को कह रहा है। { $hours } घंटे बाद फिर कोशिश करें।
       *[other] पैनल थोड़ा रुकने को कह रहा है। { $hours } घंटे बाद फिर कोशिश करें।
    }
problem-transient = पैनल में कुछ दिक्कत चल रही है। कुछ मिनट बाद फिर कोशिश करें।
problem-absent = यह पैनल यह सुविधा नहीं देता।
problem-other = जो भरा है उसे जाँच लें, या बाद में कोशिश करें।
problem-unreachable = 📡 <b>पैनल से संपर्क नहीं हो पा रहा।</b> न कुछ भेजा गया, न कोई पैसा कटा। कुछ मिनट बाद फिर कोशिश करें।
problem-gone = 🚪 <b>यह बॉट अब इस खाते के पैनल के साथ काम नहीं करता।</b> न कुछ भेजा गया, न कोई पैसा कटा। आपके ऑर्डर पैनल पर चलते रहेंगे; उनके बारे में जो मुझे पता है, वह खाता हटाने तक यहीं रहेगा।
problem-unreadable = 🤷 <b>पैनल का जवाब समझ में नहीं आया।</b> कोई पैसा नहीं कटा। कुछ मिनट बाद फिर कोशिश करें।
problem-unknown = ❓ <b>पैनल ने नहीं बताया कि काम हुआ या नहीं।</b> फिर से करने से पहले जाँच लें।
panel-says = { $text }

## Start, menu, help

button-new-order = 🛒 नया ऑर्डर
button-orders = 📦 मेरे ऑर्डर
button-refills = ♻️ रीफिल लिस्ट
button-favorites = ⭐ फेवरेट
button-balance = 💰 बैलेंस
button-accounts = 👤 अकाउंट
button-settings = ⚙️ सेटिंग्स
button-stats = 📊 आँकड़े
button-board = 📌 बोर्ड
button-services = 🗂 सर्विस
button-search = 🔎 ढूँढें

welcome = 👋 <b>नमस्ते, { $name }!</b>
welcome-what = यह चैट में आपका SMM पैनल है: सर्विस ढूँढें, ऑर्डर करें, ट्रैक करें, रीफिल माँगें, कैंसिल करें, और पूरा होते ही ख़बर पाएँ।
welcome-how = शुरू करने के लिए अपने पैनल अकाउंट की API key जोड़ें। वह एन्क्रिप्ट होकर सेव होती है, और उसका मैसेज तुरंत हटा दिया जाता है।
menu-title = 🏠 <b>{ $account }</b>
menu-open =
    { $count ->
        [0] कोई ऑर्डर नहीं चल रहा।
        [one] <b>{ $count }</b> ऑर्डर चल रहा है।
       *[other] <b>{ $count }</b> ऑर्डर चल रहे हैं।
    }
help-title = <b>मैं क्या कर सकता हूँ</b>
help-ordering = <b>ऑर्डर करना</b>
help-orders = <b>आपके ऑर्डर</b>
help-account = <b>आपका अकाउंट</b>
help-bot = <b>यह बॉट</b>
help-line = { $command } — { $what }
help-words =
    <b>कमांड के बिना भी</b>
    शब्द भेजें तो सर्विस मिलेंगी। लिंक भेजें तो उसकी सर्विस दिखेंगी। <code>123,124 स्टेटस</code>, <code>रीफिल 123</code> और <code>कैंसिल 123 124</code> वही करते हैं जो लिखा है।
    जल्दी में हैं? <code>/order 1 https://… 1000</code>

## Connecting accounts

button-connect = 🔑 जोड़ें
button-connect-another = ➕ एक और अकाउंट जोड़ें
button-another-account = ➕ कोई और अकाउंट
button-new-key = 🔑 नई key
button-new-key-of = 🔑 नई key: { $account }
button-disconnect = 🗑 हटाएँ
button-disconnect-account = 🗑 { $account } हटाएँ
button-rename = ✏️ नाम: { $account }
button-use-account = ▶️ { $account } चुनें
button-panel-site = ❔ मेरी key कहाँ है?
button-add-funds = 💳 पैसे जोड़ें
connect-first = 🔑 पहले अपने पैनल अकाउंट की API key जोड़ें।
choose-panel = आपका अकाउंट किस पैनल पर है?
choose-panel-first = 🔑 मैंने आपका मैसेज हटा दिया और key कहीं नहीं भेजी। उसका पैनल चुनें, फिर key दोबारा भेजें।
key-ask =
    🔑 <b>API key</b>
    <b>{ $panel }</b> पर अपने अकाउंट की API key भेजें। वह पैनल की साइट पर Account में मिलती है।
key-ask-of =
    🔑 <b>{ $account } के लिए नई API key</b>
    इस अकाउंट की नई API key भेजें। वह पैनल की साइट पर Account में मिलती है।
key-ask-hint = मैं आपका मैसेज तुरंत हटा दूँगा और key एन्क्रिप्ट करके रखूँगा।
key-ask-again = दूसरी key भेजें, या /cancel करें।
key-is-of = ❌ यह { $account } की key है, जो पहले से जुड़ा है। कुछ नहीं बदला।
key-whose =
    { $several ->
        [no] 🔑 <b>क्या यह { $account } की नई key है?</b>
       *[yes] 🔑 <b>क्या यह इनमें से किसी अकाउंट की नई key है?</b>
    }
    key चलती है, पर मेरे जाने हुए ऑर्डर में से एक भी नहीं दिखाती, इसलिए मैं बता नहीं सकता। नई key पुरानी की जगह लेती है; कोई और अकाउंट अलग से जुड़ता है।
key-malformed = ❌ यह API key जैसी नहीं लगती: key अक्षरों और अंकों का एक ही शब्द होती है, बिना स्पेस के। फिर से भेजें, या /cancel करें।
key-not-connected = <b>नहीं जुड़ा।</b> कुछ भी सेव नहीं हुआ।
key-too-many = ⏳ <b>बहुत सारी key नामंज़ूर हुईं।</b> इस बार मैंने पैनल से कुछ नहीं पूछा। { $minutes } मिनट बाद फिर कोशिश करें, या /cancel करें।
key-delete-yourself = ⚠️ key वाला आपका मैसेज मैं हटा नहीं पाया। कृपया आप हटा दें।
key-taken-out =
    { $message ->
        [deleted] 🔑 आपके मैसेज में API key थी: मैंने मैसेज हटा दिया और key कहीं नहीं भेजी।
       *[stays] 🔑 आपके मैसेज में API key थी। मैंने उसे कहीं नहीं भेजा, पर मैसेज हटा नहीं पाया: कृपया आप हटा दें।
    }
    अकाउंट जोड़ने के लिए बटन दबाएँ और सिर्फ़ key भेजें।
one-by-one = 🐢 { $account } का पैनल ऑर्डर की जानकारी सिर्फ़ एक-एक करके देता है। मैं आपके ऑर्डर बारी-बारी से जाँचता हूँ: ज़्यादा हों तो पूरा होने की सूचना थोड़ी देर से मिलेगी।
key-refused =
    🔑 <b>{ $account } की key अब काम नहीं करती।</b>
    मैंने इससे पैनल से पूछना बंद कर दिया है। आपके ऑर्डर वहाँ चलते रहेंगे; नई key जोड़ें, तो मैं फिर से ट्रैक करूँगा।
    <blockquote expandable>{ $reason }</blockquote>
connected = ✅ <b>जुड़ गया: { $account }</b>
connected-again = ✅ <b>फिर से जुड़ गया: { $account }</b>
balance-title = 💰 <b>{ $account }</b>
balance-line = बैलेंस: <b>{ $balance }</b>
account-line = 👤 { $account }
accounts-title =
    { $count ->
        [0] 👤 कोई अकाउंट जुड़ा नहीं है।
        [one] 👤 <b>एक अकाउंट जुड़ा है</b>
       *[other] 👤 <b>{ $count } अकाउंट जुड़े हैं</b>
    }
account-item =
    { $state ->
        [active] ✅ <b>{ $account }</b> · चालू
        [refused] ⚠️ { $account } · key नामंज़ूर
        [gone] ⚠️ { $account } · पैनल अब उपलब्ध नहीं
       *[other] • { $account }
    }
rename-ask =
    ✏️ <b>{ $account } का नया नाम</b>
    कई अकाउंट हों तो यह नाम कार्ड पर दिखता है।
bad-name = ⚠️ 1 से { $limit } अक्षरों का नाम भेजें।
disconnect-ask =
    🗑 <b>{ $account } को हटाएँ?</b>
    key और इस अकाउंट का यहाँ सेव सब कुछ मिट जाएगा: ऑर्डर, रीफिल और फेवरेट।
    { $open ->
        [0] पैनल पर कुछ नहीं बदलेगा।
        [one] पैनल पर कुछ नहीं बदलेगा; { $open } चल रहे ऑर्डर अब ट्रैक नहीं किए जाएँगे।
       *[other] पैनल पर कुछ नहीं बदलेगा; { $open } चल रहे ऑर्डर अब ट्रैक नहीं किए जाएँगे।
    }
disconnect-nothing = कोई अकाउंट जुड़ा नहीं है। /connect
disconnected = 🗑 { $account } हटा दिया गया, और उसका सेव किया सब कुछ मिट गया।

## Services

button-categories = 🗂 सभी कैटेगरी
button-order = 🛒 ऑर्डर करें
button-favorite = ☆ फेवरेट
button-favorite-off = ⭐ फेवरेट
categories-title =
    { $count ->
        [one] 🗂 <b>{ $count } कैटेगरी</b>
       *[other] 🗂 <b>{ $count } कैटेगरी</b>
    }
categories-hint = कोई एक चुनें, या ढूँढने के लिए शब्द भेजें।
category-button = { $name } · { $count }
category-title = 🗂 <b>{ $name }</b> · { $count }
category-gone = यह कैटेगरी अब नहीं मिलती।
services-none = इस अकाउंट के लिए पैनल पर कोई सर्विस नहीं है।
services-failed = <b>सर्विस लोड नहीं हो पाईं।</b>
service-item =
    <b>{ $number }.</b> { $name }
    { $id } · <b>{ $price }</b> प्रति 1000 · { $min }–{ $max }
service-item-package =
    <b>{ $number }.</b> { $name }
    { $id } · <b>{ $price }</b> प्रति पैकेज
service-line = 📦 { $id } · { $name }
service-title = 📦 <b>{ $id }</b> · <b>{ $name }</b>
service-category = 🗂 { $category }
service-price = 💵 1000 का रेट: <b>{ $price }</b>
service-price-package = 💵 पैकेज की कीमत: <b>{ $price }</b>
service-limits = 🔢 न्यूनतम: { $min } · अधिकतम: { $max }
service-type = 🧩 टाइप: { $type }
service-type-unknown = ⚠️ यह टाइप मुझे नहीं पता: मैं लिंक और क्वांटिटी पूछूँगा। पैनल को कुछ और चाहिए हुआ तो वह मना कर सकता है।
service-refill =
    { $allowed ->
        [yes] ♻️ रीफिल: हाँ
       *[no] ♻️ रीफिल: नहीं
    }
service-cancel =
    { $allowed ->
        [yes] ✖️ कैंसिल: हाँ
       *[no] ✖️ कैंसिल: नहीं
    }
service-drip-feed =
    { $allowed ->
        [yes] 💧 ड्रिप-फीड: हाँ
       *[no] 💧 ड्रिप-फीड: नहीं
    }
service-average-time = ⏱ औसत समय: { $time }
service-send-link = 🔗 लिंक भेजें, मैं उसके लिए यही ऑर्डर करूँगा।
service-gone = सर्विस { $id } आपके अकाउंट के लिए (अब) नहीं है।
search-ask =
    🔎 <b>क्या ढूँढ रहे हैं?</b>
    शब्द (<i>instagram likes</i>) या सर्विस की ID भेजें।
search-title =
    { $count ->
        [one] 🔎 «{ $words }» · { $count } सर्विस
       *[other] 🔎 «{ $words }» · { $count } सर्विस
    }
search-words = 🔎 «{ $words }»
search-none = 🔎 «{ $words }» के लिए कुछ नहीं मिला। कम शब्द या दूसरे शब्द आज़माएँ।
numbered = <b>{ $number }.</b> { $item }
favorite-item-gone = ⭐ { $id } · ⚠️ अब नहीं मिलती
favorites-title = ⭐ <b>फेवरेट</b> · { $count }
favorites-none = यहाँ अभी कुछ नहीं है। किसी सर्विस पर <b>☆ फेवरेट</b>, या पूरे हुए ऑर्डर पर <b>⚡ प्रीसेट बनाएँ</b> दबाएँ।
favorite-added = ⭐ फेवरेट में जोड़ा गया
favorite-removed = फेवरेट से हटाया गया
inline-connect = 🔑 पहले अपना पैनल अकाउंट जोड़ें
inline-down = 🔌 पैनल अभी जवाब नहीं दे रहा
inline-description =
    { $price } प्रति 1000 · { $min }–{ $max }
    { $category }
inline-description-package =
    { $price } प्रति पैकेज
    { $category }
inline-sent = 📦 <b>{ $id }</b> · { $name }
preset-button = ⚡ { $name }
preset-item = ⚡ { $name } · { $id }
preset-item-gone = ⚡ { $name } · ⚠️ { $id } अब नहीं मिलती
preset-saved = ⚡ प्रीसेट सेव हुआ: { $name }। लिंक पेस्ट करने पर और /favorites में मिलेगा।
gone-preset = यह प्रीसेट अब नहीं है।
button-preset = ⚡ प्रीसेट बनाएँ
button-more = और ›
link-title = 🔗 <b>{ $network }</b>: इस लिंक के लिए क्या चाहिए?
link-title-unknown = 🔗 इस लिंक के लिए क्या चाहिए?
link-several =
    { $count ->
        [one] { $count } लिंक
       *[other] { $count } लिंक: सबके लिए एक ही सर्विस और एक ही क्वांटिटी।
    }
link-favorite = ⭐ { $name } · { $price }
link-last-used = 🕘 { $name } · { $price }
network-title = 🔗 <b>{ $network }</b>: इस लिंक की सर्विस
network-none = 🔗 { $network } मुझे पता है, पर आपके पैनल पर उसकी कोई सर्विस नहीं है।
button-link-else = 🔗 इस लिंक के लिए कुछ और

## Ordering: one question for each field

button-change = ✏️ बदलें
button-drip-feed = 💧 ड्रिप-फीड
button-confirm = ✅ कन्फर्म करें
button-order-again = 🛒 फिर से ऑर्डर
button-check-balance = 💰 बैलेंस देखें
button-i-see-it = 👀 ऑर्डर दिख रहा है
button-not-placed = ✖️ ऑर्डर नहीं हुआ
button-seen-yes = ✅ हाँ, यही है
button-seen-other = 👀 दूसरी ID

order-which =
    🛒 <b>कौन-सी सर्विस?</b>
    उसकी ID, या ढूँढने के लिए शब्द भेजें।
order-dropped = ✖️ नया ऑर्डर हटा दिया। कुछ भी प्लेस नहीं हुआ।
change-ask = ✏️ <b>क्या बदलना है?</b>

field-link = लिंक
field-quantity = क्वांटिटी
field-drip-feed = ड्रिप-फीड: कितनी बार और अंतराल
field-usernames = यूज़रनेम की लिस्ट
field-hashtag = हैशटैग
field-hashtags = हैशटैग की लिस्ट
field-username = यूज़रनेम
field-answer-number = जवाब का नंबर
field-min = न्यूनतम
field-max = अधिकतम
field-posts = पोस्ट
field-old-posts = पुरानी पोस्ट
field-delay = देरी
field-expiry = आख़िरी तारीख़
field-comments = कमेंट
field-media = मीडिया
field-groups = ग्रुप
field-keywords = कीवर्ड
field-country = देश
field-device = डिवाइस
field-type-of-traffic = ट्रैफिक का टाइप
field-google-keyword = Google कीवर्ड
field-referring-url = रेफरर URL

many-quantity =
    { $count ->
        [one] इस लिंक के लिए कितने?
       *[other] { $count } लिंक में से हर एक के लिए कितने?
    }

ask-link = पेज या पोस्ट का लिंक भेजें। वह पब्लिक होना चाहिए।
ask-quantity = कितने? { $min } से { $max } तक।
ask-drip-feed =
    हिस्सों में डिलीवर करना है? दो नंबर भेजें: कितनी बार, और बीच में कितने मिनट।
    <code>10 60</code> यानी इतनी ही क्वांटिटी 10 बार, हर घंटे एक बार; पैसे भी 10 गुना लगेंगे।
ask-usernames = यूज़रनेम भेजें, हर लाइन में एक।
ask-hashtag = वह हैशटैग भेजें जिससे लोग लेने हैं।
ask-hashtags = हैशटैग भेजें, हर लाइन में एक।
ask-username = यूज़रनेम या प्रोफाइल का लिंक भेजें, जैसा सर्विस माँगती है।
ask-answer-number = पोल के जवाब का नंबर भेजें।
ask-min = एक पोस्ट के लिए कम से कम कितने? { $min } से { $max } तक।
ask-max = एक पोस्ट के लिए ज़्यादा से ज़्यादा कितने? { $min } से { $max } तक।
ask-posts = कितनी नई पोस्ट के लिए? नंबर न दें, तो सबके लिए, जब तक आप कैंसिल न करें।
ask-old-posts = पहले से मौजूद कितनी पोस्ट के लिए?
ask-delay = पोस्ट आने के कितने मिनट बाद?
ask-expiry = किस दिन ख़त्म हो? ऐसे भेजें: <code>31/12/2027</code>
ask-comments = कमेंट भेजें, हर लाइन में एक।
ask-media = उस मीडिया का लिंक भेजें जिसे लाइक करने वाले लोग चाहिए।
ask-groups = ग्रुप भेजें, हर लाइन में एक।
ask-keywords = कीवर्ड भेजें, हर लाइन में एक।
ask-country = देश का दो अक्षरों का कोड भेजें, जैसे <code>US</code>, या पूरी दुनिया के लिए WW।
ask-device = विज़िटर कौन-सा डिवाइस इस्तेमाल करते हैं?
ask-type-of-traffic = विज़िटर कहाँ से आते हैं?
ask-google-keyword = वे शब्द भेजें जो विज़िटर Google पर ढूँढेंगे।
ask-referring-url = वह पता भेजें जहाँ से विज़िटर आते हैं।

choice-device-1 = 1 · डेस्कटॉप
choice-device-2 = 2 · मोबाइल (Android)
choice-device-3 = 3 · मोबाइल (iOS)
choice-device-4 = 4 · मिक्स (मोबाइल)
choice-device-5 = 5 · मिक्स (मोबाइल, डेस्कटॉप)
choice-type-of-traffic-1 = 1 · Google कीवर्ड
choice-type-of-traffic-2 = 2 · अपना रेफरर
choice-type-of-traffic-3 = 3 · बिना रेफरर
choice-drip-feed = { $runs } × { $quantity }, हर { $interval } मिनट

bad-empty = ⚠️ यह खाली था।
bad-not-whole = ⚠️ «{ $got }» पूरी संख्या नहीं है। सिर्फ़ अंक भेजें, जैसे <code>1000</code>
bad-below-min = ⚠️ { $got } कम है: कम से कम { $limit } चाहिए।
bad-above-max = ⚠️ { $got } ज़्यादा है: ज़्यादा से ज़्यादा { $limit } हो सकता है।
bad-not-link = ⚠️ «{ $got }» लिंक नहीं है। ऐसा लिंक भेजें: <code>https://instagram.com/name</code>
bad-link-too-long = ⚠️ यह लिंक बहुत लंबा है: ज़्यादा से ज़्यादा { $limit } अक्षर।
bad-too-long = ⚠️ यह बहुत लंबा है: ज़्यादा से ज़्यादा { $limit } अक्षर।
bad-not-choice = ⚠️ «{ $got }» विकल्पों में नहीं है: { $limit }
bad-not-date = ⚠️ «{ $got }» तारीख़ नहीं है। दिन/महीना/साल लिखकर भेजें, जैसे <code>31/12/2027</code>
bad-past-date = ⚠️ { $got } आगे की तारीख़ नहीं है।
bad-two-amounts = ⚠️ «{ $got }» का मतलब { $limit } या { $limit2 } हो सकता है। आपका मतलब कौन-सा है?
bad-two-links = ⚠️ इसमें कई लिंक हैं, जबकि एक ही चाहिए। आपका मतलब कौन-सा है?
bad-one-or-several = ⚠️ यह कॉमा वाला एक ही कमेंट है, या कई कमेंट की सूची?
reading-comments =
    { $count ->
        [one] { $count } कमेंट
       *[other] { $count } कमेंट
    }
bad-not-here = ⚠️ यहाँ ऐसा कोई बटन नहीं है। अगर यह नाम है तो आगे <code>@</code> लगाएँ।
bad-two-numbers = ⚠️ दो नंबर भेजें: कितनी बार, और बीच में कितने मिनट, जैसे <code>10 60</code>
bad-too-few-lines = ⚠️ लाइनें: { $got }। यह कम है: कम से कम { $limit } चाहिए।
bad-too-many-lines = ⚠️ लाइनें: { $got }। यह ज़्यादा है: ज़्यादा से ज़्यादा { $limit } हो सकती हैं।
bad-min-above-max = ⚠️ { $got } और { $limit } मेल नहीं खाते: अधिकतम, न्यूनतम से कम नहीं हो सकता।
bad-no-range = ⚠️ यह सर्विस ऑर्डर नहीं हो सकती: इसका न्यूनतम { $limit } इसके अधिकतम { $limit2 } से ज़्यादा है। /cancel से बाहर निकलें और दूसरी चुनें।
bad-edited = ⚠️ एडिट किए मैसेज मैं नहीं देखता। नए मैसेज में भेजें।
bad-not-text = ⚠️ यह टेक्स्ट में चाहिए। मैसेज भेजें, या बटन दबाएँ।
bad-file-kind = ⚠️ मैं सिर्फ़ .txt और .csv फाइल पढ़ता हूँ।
bad-file-too-large = ⚠️ यह फाइल बहुत बड़ी है: ज़्यादा से ज़्यादा 1 MB।
bad-file-not-text = ⚠️ यह फाइल पढ़ी नहीं जा रही। इसे टेक्स्ट या CSV (UTF-8) में सेव करके फिर से भेजें।
bad-file-failed = ⚠️ Telegram से फाइल नहीं मिल पाई। फिर से भेजें।
bad-changed = ⚠️ इस बीच सर्विस बदल गई है: अब इसे यह भी चाहिए।
bad-wanted = ⚠️ पैनल को यह भी चाहिए।
bad-order-id = ⚠️ यह ऑर्डर ID नहीं है। जैसी पैनल पर दिखती है वैसी भेजें, जैसे <code>23501</code>, या /cancel करें।
bad-order-ids = ⚠️ इसमें कोई ऑर्डर ID नहीं दिखी। कॉमा या स्पेस देकर भेजें, जैसे <code>123, 124</code>

value = { $label }: <b>{ $value }</b>
value-list = { $label } ({ $count }):
value-drip-feed = ड्रिप-फीड: <b>{ $runs }</b> बार, हर <b>{ $interval }</b> मिनट में · कुल { $total }

confirm-title = 🛒 <b>जाँचें और कन्फर्म करें</b>
confirmed-title = 🛒 <b>कन्फर्म हुआ</b>
confirm-price = 💵 कीमत: <b>{ $price }</b>
confirm-price-at-most = 💵 कीमत: ज़्यादा से ज़्यादा <b>{ $price }</b>
confirm-price-per-post = 💵 कीमत: हर पोस्ट के लिए ज़्यादा से ज़्यादा <b>{ $price }</b>
confirm-balance = 💰 बैलेंस: { $before } → बाद में: <b>{ $after }</b>
confirm-balance-unknown = 💰 अभी आपका बैलेंस पता नहीं चल पाया।
confirm-short = ⚠️ बैलेंस में { $missing } की कमी है।
confirm-old-price = ⚠️ पैनल ने आज की कीमत नहीं बताई: यह { $time } की कीमत है।
confirm-new-price = ⚠️ कीमत बदल गई है। कुछ नहीं भेजा गया: फिर से देख लें।
confirm-changed = ⚠️ इस बीच सर्विस बदल गई है। कुछ नहीं भेजा गया: फिर से देख लें।
confirm-wanted = ⚠️ पैनल ने पहले बताए से ज़्यादा माँगा है। वह यहाँ भर दिया गया है: फिर से देखें और एक बार और कन्फर्म करें।
confirm-running = ⚠️ इस लिंक पर अभी चल रहा है: { $orders }। तब तक पैनल दूसरे ऑर्डर को पूरा मान लेते हैं, या मना कर देते हैं।

receipt-title = ✅ <b>ऑर्डर हो गया।</b> पूरा होने पर बता दूँगा।
receipt-same = ⚠️ <b>पैनल ने वही ऑर्डर बताया जो आपके पास पहले से है।</b> उसी लिंक के लिए दूसरा नहीं हुआ, या पैनल बता नहीं रहा: अपना बैलेंस देख लें। मैं इसे एक ही बार ट्रैक करता हूँ।
order-refused = ❌ <b>ऑर्डर नहीं हुआ।</b>
already-draft = यह कार्ड अब भी कन्फर्म हो सकता है।
already-sending = ऑर्डर अभी प्लेस हो रहा है।
already-placed = पहले ही प्लेस हो चुका है: { $id }
already-unknown = नतीजा पता नहीं: इसके बारे में नीचे वाला मैसेज देखें।
already-refused = पैनल ने मना कर दिया, कोई पैसा नहीं कटा। ऑर्डर फिर से शुरू करें।
already-dropped = यह हटा दिया गया था। ऑर्डर फिर से शुरू करें।
already-settled = यह पहले ही निपट चुका है।
unknown-title =
    ❓ <b>मुझे नहीं पता कि यह ऑर्डर प्लेस हुआ या नहीं।</b>
    पैनल का जवाब नहीं आया। मैं इसे अपने आप दोबारा कभी नहीं भेजता, इसलिए पैसे दो बार नहीं कटेंगे।
unknown-balance = 💰 पहले बैलेंस: <b>{ $before }</b> · अब: <b>{ $after }</b>
unknown-balance-same = बैलेंस नहीं बदला: शायद ऑर्डर प्लेस नहीं हुआ।
unknown-balance-moved = बैलेंस बदला है: शायद ऑर्डर प्लेस हो गया।
unknown-balance-mixed = इस बीच इस अकाउंट से दूसरे ऑर्डर भी भेजे गए: बैलेंस से इस ऑर्डर का कुछ पता नहीं चलता।
unknown-what-now = पैनल की साइट पर अपने ऑर्डर देखें, फिर मुझे बताएँ।
unknown-doubted = ⚠️ <b>क्या ऑर्डर सच में नहीं हुआ?</b> अगर हुआ है, तो फिर से ऑर्डर करने पर दो बार पैसे लगेंगे। पैनल की साइट पर अपने ऑर्डर देखें, फिर एक बार और टैप करें।
unknown-closed = ठीक है, ऑर्डर प्लेस नहीं हुआ। कार्ड बंद है।
seen-ask =
    👀 <b>ऑर्डर ID</b>
    पैनल ने जो ID दी है वह भेजें, मैं उसे ट्रैक करूँगा।
seen-not-found = ⚠️ पैनल को इस अकाउंट में { $id } नहीं मिला ({ $reason })। दूसरी ID भेजें, या /cancel करें।
seen-known = ⚠️ { $id } दूसरा ऑर्डर है, जो आपकी सूची में पहले से है। दूसरी id भेजें, या /cancel.
seen-adopted = ✅ <b>मिल गया।</b> अब से मैं इसे ट्रैक करूँगा।
seen-differs = ⚠️ <b>{ $id } इस ऑर्डर जैसा नहीं लगता।</b>
seen-differs-charge = पैनल ने इसके { $charge } लिए; कार्ड पर { $price } था।
seen-differs-remains = अभी { $remains } डिलीवर होने बाकी हैं; कार्ड पर { $quantity } था।
seen-differs-ask = फिर भी यही ऑर्डर है?

## Orders

button-orders-all = 📦 सभी
button-orders-open = ⏳ चल रहे
button-order-card = 🧾 पूरी जानकारी
button-reorder = 🔁 रीऑर्डर
button-rest = 🔁 बाकी ऑर्डर करें
button-cancel-order = ✖️ कैंसिल करें
button-refill = ♻️ रीफिल
button-mute = 🔕 म्यूट
button-unmute = 🔔 अनम्यूट
button-track = 👁 ट्रैक करें

status-pending = पेंडिंग
status-processing = प्रोसेसिंग
status-in-progress = चल रहा है
status-completed = पूरा हुआ
status-partial = पार्शियल
status-canceled = कैंसिल
status-refunded = रिफंड
status-failed = फेल
status-rejected = रिजेक्ट
status-paused = रुका हुआ
status-active = एक्टिव
status-awaiting = इंतज़ार में
status-expired = एक्सपायर
status-other = { $status }

orders-title-all =
    { $count ->
        [one] 📦 <b>{ $count } ऑर्डर</b>
       *[other] 📦 <b>{ $count } ऑर्डर</b>
    }
orders-title-open =
    { $count ->
        [one] ⏳ <b>{ $count } चल रहा ऑर्डर</b>
       *[other] ⏳ <b>{ $count } चल रहे ऑर्डर</b>
    }
orders-none-all = यहाँ अभी कुछ नहीं है। अपना पहला ऑर्डर करें, या कहीं और किए ऑर्डर को /track से ट्रैक करें।
orders-none-open = अभी कुछ नहीं चल रहा।
order-title = 🧾 <b>ऑर्डर { $id }</b>
order-item = <b>{ $id }</b> · { $status }
order-item-detail = { $name } · { $age }
order-tracked = कहीं और किया गया
order-charge = 💵 चार्ज: <b>{ $amount }</b>
order-price = 💵 कीमत: <b>{ $amount }</b>
order-charge-other = ⚠️ पैनल ने { $charge } लिए; कार्ड पर { $price } था।
order-back = ↩️ वापस मिला: <b>{ $amount }</b>
order-back-about = ↩️ जो डिलीवर नहीं हुआ, उसके लिए वापस मिलना चाहिए: करीब <b>{ $amount }</b>। आपके बैलेंस में दिखेगा।
order-start-count = 🏁 स्टार्ट काउंट: { $count }
order-remains = ⏳ बाकी: { $count }
order-label = 🏷 { $label }
order-age = 🕒 ऑर्डर किया: { $age }
order-cancel-asked = ✖️ कैंसिल की रिक्वेस्ट भेजी गई है: आगे क्या हुआ, स्टेटस से पता चलेगा।
order-muted = 🔕 पूरा होने पर आपको नहीं बताया जाएगा।
no-news = कुछ नया नहीं
muted = 🔕 म्यूट किया गया
unmuted = 🔔 पूरा होने पर आपको बताया जाएगा
statuses-title =
    { $count ->
        [one] <b>{ $count } ऑर्डर का स्टेटस</b>
       *[other] <b>{ $count } ऑर्डर का स्टेटस</b>
    }
# The ids of this line are read back from the message: a line begins with its id, with no word before it.
status-item = { $id } · { $status }
status-item-remains = बाकी { $count }
status-item-error = { $id } · ⚠️ { $error }
ids-ask-status =
    🔎 <b>ऑर्डर ID</b>
    ID भेजें, बीच में कॉमा या स्पेस देकर।
ids-ask-track =
    👁 <b>ऑर्डर ID</b>
    जिन ऑर्डर को ट्रैक करना है उनकी ID भेजें, बीच में कॉमा या स्पेस देकर।
ids-ask-refill =
    ♻️ <b>ऑर्डर ID</b>
    जिन ऑर्डर का रीफिल चाहिए उनकी ID भेजें, बीच में कॉमा या स्पेस देकर।
# Many write Hindi in Latin letters: both are here.
spoken-status = स्टेटस, का स्टेटस, स्थिति, ka status, status batao
spoken-track = ट्रैक, ट्रैक करो, ट्रैक करें, नज़र रखो, track karo
spoken-refill = रीफिल, रिफिल, रीफिल करो, रिफिल करो, रीफिल करें, रिफिल करें, refill karo
spoken-yes = हाँ, हां, haan
spoken-cancel = कैंसिल, कैंसल, कैंसिल करो, कैंसल करो, कैंसिल करें, रद्द, रद्द करें, cancel karo
spoken-about = स्टेटस, स्थिति, ऑर्डर, आर्डर, कहाँ, कहां, कब, क्यों, कितना समय, जल्दी, तेज़, तेज, स्पीड, स्लो, धीमा, अटका, अटक, शुरू, चालू, रीफिल, रिफिल, कैंसिल, कैंसल, रद्द, ड्रॉप, ड्राप, गिर, पूरा, कम्पलीट, पेंडिंग, समस्या, मदद, kahan, kab, kyun, jaldi, tez, ruka, atka, shuru, karo, batao
tracked =
    { $count ->
        [one] 👁 अब मैं इस ऑर्डर को ट्रैक करूँगा और पूरा होने पर बता दूँगा।
       *[other] 👁 अब मैं { $count } ऑर्डर ट्रैक करूँगा और पूरे होने पर बता दूँगा।
    }
tracked-ended =
    { $count ->
        [one] 👁 यह अब आपकी सूची में है। यह पहले ही पूरा हो चुका है, इसलिए ट्रैक करने को कुछ नहीं है।
       *[other] 👁 { $count } ऑर्डर जो पहले ही ख़त्म हो चुके हैं, अब आपकी सूची में हैं: ट्रैक करने को कुछ नहीं है।
    }
tracked-already = पहले से आपकी लिस्ट में: { $ids }

## Mass orders

button-mass = 📋 मास ऑर्डर
button-mass-new = 📋 नया मास ऑर्डर
button-mass-line = ❓ लाइन { $line }
button-confirm-count = ✅ { $count } कन्फर्म करें
button-stop = ⏹ रोकें
button-go-on = ▶️ जारी रखें ({ $count })
button-drop-rest = ✖️ बाकी हटाएँ

mass-ask =
    📋 <b>मास ऑर्डर</b>
    { $limit } तक ऑर्डर भेजें: टेक्स्ट में, हर लाइन में एक, या .txt या .csv फाइल में।
mass-format =
    <code>service|link|quantity</code>
    यानी सर्विस ID, लिंक और क्वांटिटी, जैसे <code>1|https://instagram.com/name|1000</code>। सर्विस को कुछ और चाहिए तो उसे पीछे, एक और <code>|</code> के बाद लिखें।
mass-no-lines = ⚠️ <b>इसमें कोई ऑर्डर नहीं मिला।</b>
mass-too-many = ⚠️ ये { $count } लाइनें हैं, एक मास ऑर्डर में ज़्यादा से ज़्यादा { $limit } आती हैं। हिस्सों में भेजें।
mass-table-caption =
    { $count ->
        [one] 📋 { $count } लाइन, कीमत के साथ
       *[other] 📋 सभी { $count } लाइनें, हर एक की कीमत के साथ
    }

mass-result-caption =
    { $count ->
        [one] 📋 { $count } लाइन का नतीजा
       *[other] 📋 सभी { $count } लाइनों का नतीजा
    }

mass-good =
    { $count ->
        [one] 📋 <b>{ $count } ऑर्डर</b>
       *[other] 📋 <b>{ $count } ऑर्डर</b>
    }
mass-item = <b>{ $line }.</b> { $service } · { $link }{ $amount } · { $price }
mass-item-amount = { " · " }{ $amount }
mass-service =
    { $count ->
        [one] { $service } { $name }: { $count } ऑर्डर, { $price }
       *[other] { $service } { $name }: { $count } ऑर्डर, { $price }
    }
mass-service-more =
    { $count ->
        [one] … और { $count } सर्विस
       *[other] … और { $count } सर्विस
    }
mass-twice =
    { $count ->
        [one] 👯 लाइन { $line } में वही सर्विस और लिंक है जो ऊपर किसी लाइन में है।
       *[other] 👯 { $count } लाइनों में वही सर्विस और लिंक है जो ऊपर किसी लाइन में है; पहली है लाइन { $line }।
    }
mass-running = ⚠️ इन लाइनों के लिंक पर अभी चल रहा है: { $orders }। तब तक पैनल दूसरे ऑर्डर को पूरा मान लेते हैं, या मना कर देते हैं। लाइनें: { $numbers }
mass-bad =
    { $count ->
        [one] ⚠️ <b>{ $count } लाइन का ऑर्डर नहीं हो सकता:</b>
       *[other] ⚠️ <b>{ $count } लाइनों का ऑर्डर नहीं हो सकता:</b>
    }
mass-bad-item = <b>{ $line }.</b> { $problem }
mass-bad-quote = <code>{ $text }</code>
mass-bad-field = { $field }: { $problem }
mass-bad-no-service = शुरुआत में सर्विस ID नहीं है।
mass-bad-service-gone = सर्विस #{ $got } आपके अकाउंट के लिए नहीं है।
mass-bad-one-by-one = सब्सक्रिप्शन एक-एक करके ऑर्डर होते हैं: <code>/order { $got }</code>
mass-bad-missing = नहीं दिया गया।
mass-bad-too-many = «{ $got }» ज़्यादा है: सर्विस इसे नहीं माँगती।
mass-more =
    { $count ->
        [one] … और { $count }, फाइल देखें
       *[other] … और { $count }, फाइल देखें
    }
mass-none-good = ❌ <b>इनमें से किसी लाइन का ऑर्डर नहीं हो सकता।</b>
mass-again = लाइनें ठीक करके फिर से भेजें।
mass-total = 💵 कुल: <b>{ $price }</b>
mass-short = ⚠️ बैलेंस में { $missing } की कमी है: ख़त्म होते ही मैं रुक जाऊँगा।
mass-changed = ⚠️ <b>इस बीच कीमत या सर्विस बदल गए हैं।</b> एक बार फिर देख लें।

mass-progress = ⏳ <b>ऑर्डर प्लेस हो रहे हैं: { $total } में से { $done }</b>
mass-stopping-toast = जो लाइन जा रही है उसके बाद रुक रहा हूँ।
mass-not-running = यह अब नहीं चल रहा।
mass-already = यह पहले से चल रहा है।
mass-already-done = यह पहले ही प्लेस हो चुका है।
mass-already-dropped = यह हटा दिया गया था। लाइनें फिर से भेजें।
mass-already-replaced = इसकी जगह एक नया मास ऑर्डर आ गया है: इसका कुछ भी ऑर्डर नहीं हुआ। नीचे वाला कार्ड इस्तेमाल करें।
mass-already-stopped = यह बीच में रुक गया था। /mass में यह और आगे बढ़ने का तरीका मिलेगा।
mass-busy = दूसरा मास ऑर्डर चल रहा है। उसके पूरा होने तक रुकें, या उसे रोकें।

mass-done = ✅ <b>मास ऑर्डर: { $total } में से { $done } प्लेस हुए</b>
mass-stopped = ⏸ <b>मास ऑर्डर रुका: { $total } में से { $done } प्लेस हुए</b>
mass-dropped = ✖️ <b>मास ऑर्डर: { $total } में से { $done } प्लेस हुए, बाकी हटा दिए</b>
mass-stop-person = आपने इसे रोका।
mass-stop-funds = 💳 बैलेंस ख़त्म हो गया। पैनल पर पैसे जोड़ें, फिर जारी रखें।
mass-stop-key = 🔑 पैनल अब यह API key नहीं मानता। सही key जोड़ें, फिर जारी रखें।
mass-stop-action = 🔑 इस काम के लिए API key मान्य नहीं है, जबकि पैनल बाकी कामों में इसे मानता है। फिर से कोशिश करें; ऐसा ही रहे तो पैनल के सपोर्ट से पूछें।
mass-stop-changed = 🔑 अकाउंट की key या मुद्रा बदल गई है। कीमतें देखें, फिर आगे बढ़ें।
mass-stop-unreachable = 📡 पैनल से संपर्क नहीं हो पा रहा। कुछ मिनट बाद जारी रखें।
mass-stop-silent = ❓ पैनल ने जवाब देना बंद कर दिया: पता नहीं आख़िरी लाइनें प्लेस हुईं या नहीं। जारी रखने से पहले उन्हें देख लें।
mass-stop-slow = 🐢 पैनल ने धीमा होने को कहा, इसलिए कुछ लाइनें प्लेस नहीं हुईं। जब चाहें जारी रखें।
mass-stop-maintenance = 🚧 { $time } तक रखरखाव है। उसके बाद जारी रखें।
mass-stop-wait = ⏳ पैनल { $time } तक रुकने को कहता है। उसके बाद जारी रखें।
mass-stop-prices = ⚠️ इस बीच कीमत या सर्विस बदल गए। जारी रखने से पहले बची लाइनें देख लें।
mass-stop-restart = 🔄 मैं बीच में रीस्टार्ट हो गया। आपके कहे बिना आगे कुछ प्लेस नहीं होगा।
mass-stop-fault = ⚠️ हमारी तरफ़ से कुछ गड़बड़ हो गई। आपके कहे बिना आगे कुछ प्लेस नहीं होगा।
mass-count-placed = ✅ प्लेस: { $count }
mass-count-refused = ❌ रिजेक्ट: { $count }
mass-count-unknown = ❓ पता नहीं: { $count }
mass-count-closed = ✖️ नहीं हुए: { $count }
mass-line-placed = <b>{ $line }.</b> { $id } · { $link }
mass-line-refused = <b>{ $line }.</b> { $link }: { $reason }
mass-line-unknown = <b>{ $line }.</b> { $link }: पता नहीं प्लेस हुआ या नहीं
mass-line-closed = <b>{ $line }.</b> { $link }: प्लेस नहीं हुआ
mass-line-left = <b>{ $line }.</b> { $link }: अभी प्लेस नहीं हुआ
mass-placed-sum =
    { $count ->
        [one] 💵 <b>{ $price }</b> का ऑर्डर प्लेस हुआ। पूरा होने पर बता दूँगा।
       *[other] 💵 <b>{ $price }</b> के ऑर्डर प्लेस हुए। पूरे होने पर बता दूँगा।
    }
mass-left =
    { $count ->
        [one] ▫️ <b>{ $count } लाइन बाकी है</b>: लाइन { $line }, { $price }
       *[other] ▫️ <b>{ $count } लाइनें बाकी हैं</b>, लाइन { $line } से आगे: { $price }
    }
mass-left-dropped =
    { $count ->
        [one] ▫️ { $count } लाइन प्लेस नहीं हुई।
       *[other] ▫️ { $count } लाइनें प्लेस नहीं हुईं।
    }
mass-unknown =
    { $count ->
        [one] ❓ { $count } लाइन का नतीजा पता नहीं। मैं इसे अपने आप दोबारा कभी नहीं भेजता: निपटाने के लिए उस पर टैप करें।
       *[other] ❓ { $count } लाइनों का नतीजा पता नहीं। मैं इन्हें अपने आप दोबारा कभी नहीं भेजता: निपटाने के लिए हर एक पर टैप करें।
    }
# Names of the columns, separated by |
mass-columns = लाइन|सर्विस|नाम|लिंक|क्वांटिटी|कीमत|बाकी जानकारी|नतीजा|ऑर्डर|वजह
mass-state-bad = ऑर्डर नहीं हो सकता
mass-state-left = अभी प्लेस नहीं हुआ
mass-state-placed = प्लेस हुआ
mass-state-refused = रिजेक्ट
mass-state-unknown = पता नहीं
mass-state-closed = प्लेस नहीं हुआ

## Labels

button-label = 🏷 लेबल
button-label-choice = 🏷 { $label }
button-label-filter = 🏷 { $label } · { $count }
button-no-label = छोड़ें: लेबल नहीं
label-ask =
    🏷 <b>{ $id } का लेबल</b>
    कोई शब्द भेजें जिससे यह ऑर्डर मिल जाए, जैसे क्लाइंट का नाम: ज़्यादा से ज़्यादा { $limit } अक्षर।
label-ask-other =
    🏷 <b>{ $id } का लेबल</b>: { $label }
    दूसरा लेबल भेजें, ज़्यादा से ज़्यादा { $limit } अक्षर। <code>-</code> भेजने से यह हट जाएगा।
label-put = 🏷 लेबल लग गया। ढूँढने के लिए <code>/orders label</code> के साथ लेबल का शब्द भेजें।
label-removed = 🏷 अब इस पर कोई लेबल नहीं है।
label-none = 🏷 «{ $label }» लेबल वाला कोई ऑर्डर नहीं है।
labels-none = 🏷 अभी किसी ऑर्डर पर लेबल नहीं है। ऑर्डर के कार्ड पर <b>🏷 लेबल</b> से लगाएँ।
gone-label = इस लेबल वाला अब कोई ऑर्डर नहीं है।
bad-label-lines = ⚠️ एक ही लाइन में भेजें।
orders-title-label =
    { $count ->
        [one] 🏷 <b>{ $label }: { $count } ऑर्डर</b>
       *[other] 🏷 <b>{ $label }: { $count } ऑर्डर</b>
    }

## Export

button-export = 📤 एक्सपोर्ट
export-nothing = 📤 अभी एक्सपोर्ट करने को कुछ नहीं है: यहाँ से न कोई ऑर्डर हुआ, न कोई ट्रैक किया गया।
export-caption =
    { $count ->
        [one] 📤 { $account } का <b>{ $count } ऑर्डर</b>, Excel या किसी भी शीट के लिए
       *[other] 📤 { $account } के <b>{ $count } ऑर्डर</b>, Excel या किसी भी शीट के लिए
    }
# Names of the columns, separated by |
export-columns = ऑर्डर|अकाउंट|पैनल|सर्विस|नाम|टाइप|कैटेगरी|लिंक|क्वांटिटी|बाकी जानकारी|कीमत|चार्ज|चुकाया|करेंसी|स्टेटस|स्टार्ट काउंट|बाकी|कब किया|कब पूरा हुआ|लेबल|कहाँ से

## Notifications

ended-order = { $status } · <b>{ $id }</b>
ended-remains = डिलीवर नहीं हुए: <b>{ $count }</b>
ended-remains-of = डिलीवर नहीं हुए: { $total } में से <b>{ $count }</b>
ended-took = ⏱ समय लगा: { $time }
ended-refill = ♻️ { $order } का रीफिल { $id }: { $status }
ended-refill-lost = ⚠️ { $order } का रीफिल { $id }: पैनल नहीं बताता कि उसका क्या हुआ, इसलिए मैंने पूछना बंद कर दिया। शायद पैनल की साइट पर दिखे।
ended-lost = ⚠️ <b>{ $id }</b>: काफ़ी समय से कुछ नहीं बदला, इसलिए मैंने ट्रैक करना बंद कर दिया।
ended-missing = ⚠️ <b>{ $id }</b>: पैनल अब इस ऑर्डर को नहीं पहचानता, इसलिए मैंने ट्रैक करना बंद कर दिया।
low-balance = 📉 <b>{ $account }</b>: बैलेंस { $line } से नीचे चला गया है।
digest-title = ⭐ <b>आपके फेवरेट की ख़बर</b>
digest-price = { $id } · { $name }: { $before } → <b>{ $price }</b>
digest-gone = { $id } · { $name }: ⚠️ अब नहीं मिलती
digest-back = { $id } · { $name }: फिर से मिल रही है, <b>{ $price }</b>
ended-many = 🔔 <b>{ $count } ऑर्डर ख़त्म हुए</b>

## Refills and canceling

button-cancel-confirm = ✖️ हाँ, कैंसिल करें
refills-title =
    { $count ->
        [one] ♻️ <b>{ $count } रीफिल</b>
       *[other] ♻️ <b>{ $count } रीफिल</b>
    }
refills-none = अभी कोई रीफिल नहीं है। ऑर्डर के कार्ड पर <b>♻️ रीफिल</b> से माँगें।
refill-item = { $id } · ऑर्डर { $order } · { $status } · { $age }
refill-untold = ❔ पैनल नहीं बताता
refill-asked = ♻️ { $order }: रीफिल { $id } की रिक्वेस्ट भेजी गई
refill-refused = ⚠️ { $order }: { $error }
refill-item-unknown = ❓ { $order }: पैनल ने नहीं बताया कि रीफिल की रिक्वेस्ट मानी या नहीं। दोबारा माँगने से पहले जाँच लें।
refill-unknown = ❓ <b>पैनल ने नहीं बताया कि रीफिल की रिक्वेस्ट मानी या नहीं।</b> दोबारा माँगने से पहले पैनल की साइट पर देख लें: कई पैनल दिन में एक ही लेते हैं।
refill-watched = जो भी होगा, मैं बता दूँगा।
cancel-nothing = छोड़ने को कुछ नहीं है: कोई सवाल खुला नहीं है। ऑर्डर कैंसिल करने के लिए उनकी ID भेजें: <code>/cancel 123 124</code>
cancel-which = ✖️ <b>कौन सा ऑर्डर कैंसल करना है?</b> या कई ID भेजें: <code>/cancel 123 124</code>
# One line: the ids stand in the lines after it and are read back from there.
cancel-ask =
    { $count ->
        [one] ✖️ <b>यह ऑर्डर कैंसिल करें?</b>
       *[other] ✖️ <b>ये { $count } ऑर्डर कैंसिल करें?</b>
    }
cancel-these = { $orders }
cancel-ended = { $order }: पहले से { $status }, कैंसल करने को कुछ नहीं है
cancel-already =
    { $answer ->
        [taken] ✖️ { $order }: कैंसिल की रिक्वेस्ट पहले ही भेजी जा चुकी है, और पैनल ने रिक्वेस्ट मान ली है। स्टेटस से पता चलेगा।
        [unsaid] ✖️ { $order }: कैंसिल की रिक्वेस्ट पहले ही भेजी जा चुकी है, और पैनल ने नहीं बताया कि रिक्वेस्ट मानी या नहीं। मैं दो बार नहीं कहता: स्टेटस से पता चलेगा।
       *[other] ✖️ { $order }: कैंसिल की रिक्वेस्ट पहले ही भेजी जा चुकी है। स्टेटस से पता चलेगा।
    }
cancel-asked = ✖️ { $order }: कैंसिल की रिक्वेस्ट भेजी गई
cancel-refused = ⚠️ { $order }: { $error }
cancel-item-unknown = ❓ { $order }: पैनल ने नहीं बताया कि रिक्वेस्ट मानी या नहीं। स्टेटस से पता चलेगा।
cancel-unknown = ❓ <b>पैनल ने नहीं बताया कि रिक्वेस्ट मानी या नहीं।</b> इसे भेजी हुई रिक्वेस्ट मान लिया गया है: ऑर्डर के स्टेटस से पता चलेगा।
cancel-request-only = यह सिर्फ़ रिक्वेस्ट है: आगे क्या हुआ, स्टेटस से पता चलेगा।

## Statistics: a picture, and its numbers in the caption

stats-week = हफ़्ता
stats-month = महीना
stats-year = साल
button-look-dark = 🌙 डार्क
button-look-light = ☀️ लाइट
stats-spent-week = 7 दिन का ख़र्च
stats-spent-month = 30 दिन का ख़र्च
stats-spent-year = 12 महीने का ख़र्च
stats-due = वापस मिलना चाहिए: करीब { $amount }
stats-orders = ऑर्डर
stats-median = मीडियन समय
stats-not-whole = पार्शियल, कैंसिल
stats-by-day = हर दिन का ख़र्च
stats-by-month = हर महीने का ख़र्च
stats-by-service = टॉप सर्विस
stats-by-label = लेबल के हिसाब से
stats-outcomes = नतीजे
stats-completed = पूरे हुए
stats-partial = पार्शियल
stats-canceled = कैंसिल
stats-running = चल रहे
stats-unknown = कहीं और किए ऑर्डर
stats-no-label = बिना लेबल
stats-nothing = इस दौरान कोई ऑर्डर नहीं
stats-nothing-spent = इस दौरान कोई ख़र्च नहीं
stats-empty =
    📊 <b>अभी दिखाने को कुछ नहीं है</b>
    जब यहाँ आपके पहले ऑर्डर होंगे या जोड़े जाएँगे, तब यह तस्वीर दिखाएगी कि आप कितना और किस पर ख़र्च करते हैं, और डिलीवरी कितनी तेज़ होती है।
stats-title =
    { $period ->
        [week] 📊 <b>7 दिन</b> · { $range }
        [month] 📊 <b>30 दिन</b> · { $range }
       *[year] 📊 <b>12 महीने</b> · { $range }
    }
stats-caption-spent = 💵 ख़र्च: <b>{ $amount }</b>
stats-caption-due = ↩️ वापस मिलना चाहिए, खर्च में नहीं गिना: करीब <b>{ $amount }</b>। आपके बैलेंस में दिखेगा।
stats-caption-otherwise =
    { $count ->
        [one] ⚠️ { $count } ऑर्डर के { $charge } लगे; कार्ड पर { $price } था
       *[other] ⚠️ { $count } ऑर्डर के { $charge } लगे; कार्ड पर { $price } था
    }
stats-caption-orders =
    { $count ->
        [0] 📦 कोई ऑर्डर नहीं
        [one] 📦 <b>{ $count }</b> ऑर्डर
       *[other] 📦 <b>{ $count }</b> ऑर्डर
    }
stats-caption-most = 📈 सबसे ज़्यादा: { $amount } · { $when }
stats-caption-median = ⏱ आधे ऑर्डर <b>{ $time }</b> के अंदर पूरे हो जाते हैं
stats-caption-outcomes = ✅ पूरे: { $completed } · 🌗 पार्शियल: { $partial } · ✖️ कैंसिल: { $canceled } · ▶️ चल रहे: { $running }
stats-caption-share = ⚖️ ख़त्म हुए ऑर्डर में पार्शियल या कैंसिल: { $share }
stats-caption-services = <b>टॉप सर्विस</b>
stats-caption-labels = <b>लेबल के हिसाब से</b>
stats-caption-item = { $number }. { $name }: { $amount }
stats-caption-utc = <i>दिन UTC के हिसाब से गिने जाते हैं।</i>

## The board: one pinned message with what runs

button-board-on = 📌 बोर्ड चालू करें
button-board-off = बोर्ड बंद करें
board-title =
    { $count ->
        [one] 📌 <b>{ $count } ऑर्डर चल रहा है</b>
       *[other] 📌 <b>{ $count } ऑर्डर चल रहे हैं</b>
    }
board-item = <b>{ $id }</b> · { $status }
board-item-labelled = <b>{ $id }</b> · { $status } · { $label }
board-progress = { $progress } · { $name }
board-name = { $name }
board-more =
    { $count ->
        [one] … और { $count }
       *[other] … और { $count }
    }
board-nothing = 📌 अभी कुछ नहीं चल रहा।
board-on = 📌 <b>बोर्ड चालू है।</b> आपके चल रहे ऑर्डर एक पिन किए मैसेज में रहते हैं, जिसे मैं अपडेट करता रहता हूँ। जब कुछ नहीं चलता, वह हट जाता है और अगले ऑर्डर के साथ लौट आता है।
board-here = 📌 आपका बोर्ड इस मैसेज में है।
board-off = 📌 बोर्ड बंद है। /board से फिर चालू होगा।
board-deleted = 📌 आपने बोर्ड हटा दिया, इसलिए मैंने उसे बंद कर दिया।

## Settings, language, privacy

button-privacy = 🔐 प्राइवेसी
button-erase = 🗑 सब कुछ मिटाएँ
settings-title = ⚙️ <b>सेटिंग्स</b>
settings-language = 🌐 भाषा: { $language }
button-quiet = 🌙 शांत समय
button-low-balance = 📉 कम बैलेंस
button-off = बंद करें
button-other-time = 🕒 मेरा समय नहीं
button-other-amount = दूसरी रकम
settings-quiet = 🌙 शांत समय: { $from } से { $to } तक
settings-quiet-off = 🌙 शांत समय: नहीं
settings-low-balance = 📉 बैलेंस { $amount } से नीचे जाने पर चेतावनी मिलेगी
settings-low-balance-off = 📉 कम बैलेंस की चेतावनी: बंद
quiet-zone =
    🕒 <b>आपके यहाँ अभी कितने बजे हैं?</b>
    शांत समय आपके अपने समय के हिसाब से चलेगा।
quiet-choose =
    🌙 <b>किस समय नोटिफिकेशन नहीं चाहिए?</b>
    इस बीच जो ख़त्म होगा, वह बाद में एक ही मैसेज में आएगा।
low-balance-choose = 📉 <b>चेतावनी कब मिले? { $account } का बैलेंस इससे नीचे जाने पर…</b>
low-balance-ask =
    📉 <b>कम बैलेंस की सीमा</b>
    रकम भेजें; 0 से चेतावनी बंद हो जाएगी।
bad-amount = ⚠️ यह रकम नहीं है। अंक भेजें, जैसे <code>12.50</code>
settings-notify = 🔔 ऑर्डर ख़त्म होने पर ख़बर: { $what }
notify-all = सब
notify-problems = सिर्फ़ गड़बड़ी
notify-none = कुछ नहीं
language-title = 🌐 <b>कौन-सी भाषा?</b>
language-set = ✅ अब मैं हिन्दी में बात करूँगा।
privacy =
    🔐 <b>प्राइवेसी</b>
    यहाँ, इस बॉट को चलाने वाले के डेटाबेस में यह सेव होता है:
    • आपकी Telegram ID, भाषा और सेटिंग्स
    • आपकी जोड़ी हुई API key, एन्क्रिप्ट करके
    • यहाँ किए या जोड़े गए आपके ऑर्डर और रीफिल, उनके लिंक और स्टेटस के साथ
    • अधूरे सवाल में आपने जो लिखा, एन्क्रिप्ट करके, ज़्यादा से ज़्यादा एक दिन
    • पैनल ने जिस कुंजी को अस्वीकार किया उसका फ़िंगरप्रिंट, एक घंटे तक, मिटाने के बाद भी

    key वाले मैसेज चैट से हटा दिए जाते हैं। आपकी key सिर्फ़ आपके पैनल को जाती है। और किसी के साथ कुछ शेयर नहीं होता।

    <b>🗑 सब कुछ मिटाएँ</b> एक साथ सब हटा देता है; /disconnect एक अकाउंट हटाता है।
privacy-copies = मिटाया गया डेटा रोज़ के बैकअप में तब तक रहता है जब तक आखिरी बैकअप हट न जाए: { $days } दिन।
privacy-server = डेटाबेस सर्वर मिटाया गया डेटा कुछ समय तक अपने लॉग और बैकअप में रख सकता है, जैसा उसे चलाने वाले ने सेट किया हो; वहाँ भी key एन्क्रिप्टेड हैं।
privacy-silent =
    जो { $days } दिन तक न कुछ लिखे, न कोई बटन दबाए, उसका सब कुछ पहले बताकर अपने आप मिटा दिया जाता है; इसके लिए आपके आखिरी मैसेज का दिन सेव रहता है।
silent-warning =
    🗑 <b>आप बहुत समय से यहाँ नहीं आए।</b>
    { $days } दिन में मैं यहाँ आपके बारे में सेव सब कुछ मिटा दूँगा: key, ऑर्डर, सेटिंग्स।
    इसे बनाए रखने के लिए कुछ भी लिखें या बटन दबाएँ।
erase-ask =
    🗑 <b>आपके बारे में सेव सब कुछ मिटाएँ?</b>
    यहाँ के सारे अकाउंट, key, ऑर्डर और सेटिंग्स। पैनल पर कुछ नहीं बदलेगा, और चल रहे ऑर्डर अब ट्रैक नहीं किए जाएँगे।
erase-invited = आप निमंत्रण से आए थे: लौटने के लिए नया निमंत्रण चाहिए होगा।
erased = 🗑 सब कुछ मिटा दिया गया। नए सिरे से शुरू करें: /start

## Running the bot

button-invitation = ✉️ निमंत्रण
button-admin-people = 👤 लोग
button-notice = 📣 सबको सूचना
button-maintenance = 🚧 रखरखाव
button-backup = 💾 अभी बैकअप
admin-title = 🛠 <b>बॉट का संचालन</b>
admin-people = 👥 लोग: <b>{ $all }</b> · 7 दिन में सक्रिय: { $active } · बॉट ब्लॉक किया: { $blocked }
admin-orders = 📦 आज के ऑर्डर (UTC): <b>{ $today }</b> · चालू: { $open } · अनजान: { $unknown }
admin-panel = 📡 <code>{ $panel }</code> · खाते: { $count }
admin-panel-health = विफल: पिछली { $calls } कॉल में से { $share }% · माध्यिका: { $ms } ms
admin-panel-unasked = शुरू होने के बाद से पूछा नहीं गया।
admin-system = ⚙️ संस्करण { $version } · शुरू { $time }
admin-storage = 💾 भंडारण: { $kind }, { $size } MiB
admin-counted = <i>गिना गया { $time }</i>
admin-invitation =
    ✉️ एक व्यक्ति के लिए 7 दिन का <b>निमंत्रण</b>:
    { $link }
admin-invitation-open = अभी किसी को इसकी ज़रूरत नहीं: निमंत्रण <code>ACCESS=invite</code> के साथ लागू होते हैं।
button-copy-link = 📋 लिंक कॉपी करें
admin-ask-person =
    👤 <b>व्यक्ति की Telegram ID?</b>
    मैं दिखाऊँगा कि उन्हें सेवा मिलती है या नहीं; आप रोक या अनुमति दे सकते हैं।
bad-person = ⚠️ यह Telegram ID नहीं है। अंक भेजें, जैसे <code>123456789</code>।
admin-person = 👤 <b>व्यक्ति</b> <code>{ $id }</code>
admin-person-served = ✅ सेवा मिलती है
admin-person-not-served = ⛔️ सेवा नहीं मिलती
admin-standing-admin = यह बॉट चलाते हैं, पहुँच हमेशा है।
admin-standing-in = अनुमति दी गई है।
admin-standing-banned = रोक लगी है।
admin-standing-none = इनके बारे में कुछ तय नहीं हुआ।
button-ban = 🚫 रोकें
button-let-in = ✅ अनुमति दें
button-another-person = 👤 दूसरा व्यक्ति
admin-not-banned = बॉट चलाने वाले पर रोक नहीं लग सकती।
admin-maintenance =
    🚧 <b>रखरखाव</b>
    लोग देखते रह सकते हैं। ऑर्डर, रीफ़िल और रद्द करना कारण और समाप्ति समय के साथ मना किए जाते हैं।
admin-maintenance-on = 🚧 { $time } तक चालू।
admin-maintenance-off = अभी नहीं है। कितनी देर के लिए?
button-maintenance-off = ✅ रखरखाव समाप्त
for-minutes = { $minutes } मिनट
for-hours = { $hours } घंटे
backup-made = 💾 बैकअप बन गया: <code>{ $name }</code>, { $size } MiB।
backup-failed = ⚠️ बैकअप नहीं बना। कारण लॉग में है; पिछले बने हुए हैं।
backup-none = 💾 बैकअप का फ़ोल्डर नहीं है: <code>BACKUP_FOLDER</code> सेट करें।
backup-postgres = 💾 PostgreSQL का बैकअप उसके सर्वर पर <code>pg_dump</code> से होता है।
notice-ask =
    📣 <b>सबको सूचना</b>
    पाठ भेजें। भेजने से पहले आप उसे देखेंगे।
bad-notice = ⚠️ बहुत लंबा: अधिकतम { $most } अक्षर।
notice-preview = 👁 <b>यह ऐसा दिखेगा।</b> लोग: { $count }। ऑर्डर की ख़बरें पहले जाती हैं; शांत घंटे शांत रहते हैं।
notice = 📣 { $text }
button-notice-send = 📣 सबको भेजें
button-notice-stop = ⏹ रोकें
notice-running = 📣 <b>सूचना भेजी जा रही है।</b>
notice-stopped = ⏹ <b>सूचना रोक दी गई।</b>
notice-done = ✅ <b>सूचना भेज दी गई।</b>
notice-progress = भेजे गए: { $people } में से { $sent } · पहुँच नहीं: { $unreachable } · नहीं चाहते: { $off }
notice-busy = दूसरी सूचना भेजी जा रही है, या यह खत्म हो चुकी है। पहले उसे रोकें।
gone-notice = यह सूचना अब सहेजी नहीं है।
button-notices-off = 🔕 सूचनाएँ बंद करें
button-notices-on = 🔔 सूचनाएँ फिर पाएँ
notices-off-toast = अब सूचनाएँ नहीं आएँगी। आपके ऑर्डर की ख़बरें आती रहेंगी।
notices-on-toast = सूचनाएँ फिर आएँगी।
alarm-on = ⚠️ <b>{ $what }</b>
alarm-over = ✅ <b>समाप्त:</b> { $what }
alarm-times = संख्या: { $count } · { $time } से
alarm-lasted = अवधि: { $minutes } मिनट
alarm-panel-silent = एक पैनल जवाब नहीं दे रहा: <code>{ $about }</code>
alarm-panel-refuses = एक पैनल सब कुछ मना कर रहा है: <code>{ $about }</code>
alarm-telegram-conflict = इस बॉट के अपडेट कोई दूसरा प्रोग्राम ले रहा है (409)
alarm-telegram-token = Telegram बॉट का टोकन नहीं मान रहा (401)
alarm-store = डेटाबेस में लिखा नहीं जा सकता
alarm-disk = डेटाबेस की डिस्क लगभग भर गई है
alarm-webhook = Telegram वेबहुक तक नहीं पहुँच पा रहा
alarm-set-aside = एक अपडेट ने प्रोसेस को बार-बार बंद किया और अलग रख दिया गया
alarm-unknown-outcomes = अनजान नतीजे वाले ऑर्डर बढ़ रहे हैं
alarm-error = नई तरह की त्रुटि: <code>{ $about }</code>
