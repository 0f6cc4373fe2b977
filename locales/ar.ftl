# العربية. Sections and keys as in en.ftl.
# The terms below are marks that nobody sees; written as names, so that whoever edits this file sees them.
# -rtl begins a line whose first letters would be Latin (an id, a name), so that the line runs from the right.
# -ltr stands before a command, an id in a label, or <code>: without it "/" and "#" jump to the other side of the word.
# -iso and -end go around a time, which the phone writes in the language of its app. The bot itself puts them around text values.
# ‹ and › stay as they are in English: in a right-to-left line the phone mirrors them. Arrows (←) are not mirrored.

-rtl = { "\u200F" }
-ltr = { "\u200E" }
-iso = { "\u2068" }
-end = { "\u2069" }

language-name = العربية

## The bot itself

bot-description =
    أدِر لوحة SMM من هذه المحادثة: ابحث عن الخدمات، وقدّم الطلبات بكل أنواعها، وتابعها، واطلب تعويضها أو إلغاءها، ويصلك إشعار عند انتهائها.

    اربط مفتاح API لحسابك في اللوحة بالأمر { -ltr }/connect. يُحفظ المفتاح مشفّرًا.
bot-short-description = لوحة SMM في محادثة: اطلب وتابع وعوّض وألغِ، ويصلك إشعار عند الانتهاء.

command-start = القائمة الرئيسية
command-order = تقديم طلب
command-mass = طلبات كثيرة دفعة واحدة، من أسطر أو ملف
command-services = تصفّح الخدمات
command-search = البحث عن خدمة بالكلمات أو بالرقم
command-favorites = خدماتك المفضلة
command-orders = أحدث طلباتك
command-status = حالة أي طلبات بأرقامها
command-track = تتبّع طلبات قُدّمت خارج البوت
command-refill = طلب تعويض النقص
command-refills = طلبات التعويض وحالتها
command-cancel = التراجع عن الخطوة الحالية، أو إلغاء طلبات بأرقامها
command-export = طلباتك في ملف CSV
command-stats = الإنفاق والطلبات في صورة
command-board = تثبيت طلباتك الجارية
command-balance = رصيد حسابك
command-connect = ربط مفتاح API
command-accounts = حساباتك المرتبطة
command-disconnect = فصل حساب وحذف مفتاحه
command-settings = الإشعارات واللغة
command-language = اختيار اللغة
command-help = ما الذي يقدّمه البوت
command-privacy = ما الذي يُحفظ عنك وكيف تمحوه
command-admin = إدارة البوت: الأشخاص واللوحات والإعلانات

plain = { $text }
optional = <i>اختياري</i>
apology =
    ⚠️ <b>حدث خطأ من جهتنا.</b>
    سجّلناه (الرمز <code>{ $code }</code>). حاول مرة أخرى، وإن كنت تقدّم طلبًا فراجع { -ltr }/orders أولًا.
unknown-command = لا أعرف الأمر { $command }. ما أستطيع فعله تجده هنا: { -ltr }/help
only-text = أفهم النصوص والأزرار فقط. أرسل كلمات للبحث عن خدمة، أو رابطًا، أو أرقام طلبات. { -ltr }/help
crowd = ✋ هذا أكثر مما أستطيع معالجته واحدة واحدة. أجيب عن آخر رسالة؛ وتركت بعض ما قبلها ولم أنفّذ منه شيئًا.
not-allowed = 🔒 هذا البوت خاص.
invitation-over = 🔒 استُخدمت هذه الدعوة أو انتهت صلاحيتها. اطلب دعوة جديدة.
not-allowed-any-more = 🔒 هذا البوت خاص الآن ولم يعد يفعل لك شيئًا. { -ltr }/privacy يمحو ما هو محفوظ عنك، و{ -ltr }/disconnect يمحو حسابًا واحدًا.
private-only = 🔒 لنكمل في محادثة خاصة: مفتاحك ورصيدك وطلباتك لا تخص أحدًا غيرك.
private-only-key = ⚠️ في رسالتك مفتاح ولا يمكنني حذفها هنا: احذفها وأنشئ مفتاحًا جديدًا في اللوحة.
private-only-key-removed = ⚠️ حذفت رسالتك التي فيها المفتاح. ربما رآها غيرك: أنشئ مفتاحًا جديدًا في اللوحة.
unknown-button = لم يعد هذا الزر يعمل. لفتح القائمة: { -ltr }/start
nothing-to-tap = لا يوجد زر كهذا تحت آخر رسالة. اضغطه حيث تراه، أو افتح القائمة: { -ltr }/start
question-over = انتهى هذا السؤال: أُجيب عنه أو أُلغي، أو حلّ محلّه سؤال آخر.
dialogue-dropped = ✖️ حسنًا، أُلغي السؤال. لم يُرسل شيء ولم يتغيّر شيء.
gone-account = لم يعد هذا الحساب مرتبطًا.
gone-panel = لم تعد هذه اللوحة متاحة هنا.
gone-draft = انتهت صلاحية هذه البطاقة. ابدأ الطلب من جديد.
gone-placed = قدّمته اللوحة برقم { $id }، لكن حسابه فُصل في هذه الأثناء: لن أتابعه.
gone-order = لم يعد هذا الطلب في قائمتك.
gone-id = أعطت اللوحة هذا الرقم لطلب أحدث: لا يمكن سؤالها عن هذا الطلب بعد الآن.

button-menu = 🏠 القائمة
button-back = ‹ رجوع
button-cancel = ✖️ إلغاء
button-skip = تخطّي ›
button-previous-page = ‹ السابق
button-next-page = التالي ›
button-refresh = 🔄 تحديث
button-try-again = 🔄 إعادة المحاولة
button-copy-id = 📋 نسخ الرقم
button-help = ❓ مساعدة
button-language = 🌐 اللغة
button-private = فتح محادثة خاصة
button-choice = { $label }
button-chosen = ✅ { $label }

## Problems: what happened, was money taken, what next

problem-rejected = ❌ <b>رفضت اللوحة ذلك.</b> لم يُخصم أي مبلغ.
nothing-charged = لم يُخصم أي مبلغ.
problem-key = مفتاح API غير مقبول.
problem-key-of-action = مفتاح API غير مقبول لهذا الإجراء، مع أن اللوحة تقبله في غيره. أعد المحاولة، وإن تكرّر ذلك فاسأل دعم اللوحة.
key-unwatched = لا تُتابَع طلبات هذا الحساب حتى يصل مفتاح جديد أو تنجح <b>إعادة المحاولة</b>.
problem-service = الخدمة غير متاحة. اختر خدمة أخرى: { -ltr }/services
problem-link = تحقّق من الرابط: يجب أن يكون عامًا ومن النوع الذي تطلبه الخدمة.
problem-duplicate-link = لهذا الرابط طلب آخر لم ينتهِ بعد. انتظر حتى ينتهي، أو استخدم خدمة أخرى.
problem-quantity = اختر كمية ضمن حدود الخدمة.
problem-maintenance = 🚧 <b>صيانة حتى { $time }.</b> لم يُرسل شيء ولم يُخصم شيء. حاول مجددًا بعد ذلك.
problem-maintenance-over = 🚧 <b>كانت هناك صيانة.</b> لم يُرسل شيء ولم يُخصم شيء. حاول مجددًا.
problem-funds = الرصيد لا يكفي. اشحن رصيدك في اللوحة ثم حاول مرة أخرى.
problem-order = تحقّق من الرقم: يجب أن يكون رقم طلب من هذا الحساب.
problem-refill = لا يمكن تعويض هذا الطلب الآن.
problem-rate =
    { $seconds ->
        [0] اللوحة تطلب التمهّل. حاول مرة أخرى بعد لحظات.
        [one] اللوحة تطلب التمهّل. حاول مرة أخرى بعد ثانية.
        [two] اللوحة تطلب التمهّل. حاول مرة أخرى بعد ثانيتين.
        [few] اللوحة تطلب التمهّل. حاول مرة أخرى بعد { $seconds } ثوانٍ.
        [many] اللوحة تطلب التمهّل. حاول مرة أخرى بعد { $seconds } ثانية.
       *[other] اللوحة تطلب التمهّل. حاول مرة أخرى بعد { $seconds } ثانية.
    }
problem-rate-minutes =
    { $minutes ->
        [zero] اللوحة تطلب التمهّل. حاول مرة أخرى بعد { $minutes } دقيقة.
        [one] اللوحة تطلب التمهّل. حاول مرة أخرى بعد دقيقة.
        [two] اللوحة تطلب التمهّل. حاول مرة أخرى بعد دقيقتين.
        [few] اللوحة تطلب التمهّل. حاول مرة أخرى بعد { $minutes } دقائق.
        [many] اللوحة تطلب التمهّل. حاول مرة أخرى بعد { $minutes } دقيقة.
       *[other] اللوحة تطلب التمهّل. حاول مرة أخرى بعد { $minutes } دقيقة.
    }
problem-rate-hours =
    { $hours ->
        [zero] اللوحة تطلب التمهّل. حاول مرة أخرى بعد { $hours } ساعة.
        [one] اللوحة تطلب التمهّل. حاول مرة أخرى بعد ساعة.
        [two] اللوحة تطلب التمهّل. حاول مرة أخرى بعد ساعتين.
        [few] اللوحة تطلب التمهّل. حاول مرة أخرى بعد { $hours } ساعات.
        [many] اللوحة تطلب التمهّل. حاول مرة أخرى بعد { $hours } ساعة.
       *[other] اللوحة تطلب التمهّل. حاول مرة أخرى بعد { $hours } ساعة.
    }
problem-transient = في اللوحة مشكلة مؤقتة. حاول مرة أخرى بعد بضع دقائق.
problem-absent = هذه اللوحة لا توفّر ذلك.
problem-other = تحقّق مما أدخلته، أو حاول لاحقًا.
problem-unreachable = 📡 <b>تعذّر الوصول إلى اللوحة.</b> لم يُرسل شيء ولم يُخصم أي مبلغ. حاول مرة أخرى بعد بضع دقائق.
problem-gone = 🚪 <b>لم يعد هذا البوت يخدم لوحة هذا الحساب.</b> لم يُرسل شيء ولم يُخصم أي مبلغ. طلباتك مستمرة في اللوحة، وما أعرفه عنها يبقى هنا إلى أن تفصل الحساب.
problem-unreadable = 🤷 <b>رد اللوحة غير مفهوم.</b> لم يُخصم أي مبلغ. حاول مرة أخرى بعد بضع دقائق.
problem-unknown = ❓ <b>لم تؤكد اللوحة هل تمّت العملية أم لا.</b> تحقّق قبل أن تعيد المحاولة.
panel-says = { $text }

## Start, menu, help

button-new-order = 🛒 طلب جديد
button-orders = 📦 طلباتي
button-refills = ♻️ التعويضات
button-favorites = ⭐ المفضلة
button-balance = 💰 الرصيد
button-accounts = 👤 الحسابات
button-settings = ⚙️ الإعدادات
button-stats = 📊 الإحصاءات
button-board = 📌 المثبّتة
button-services = 🗂 الخدمات
button-search = 🔎 بحث

welcome = 👋 <b>مرحبًا { $name }!</b>
welcome-what = هذه لوحة SMM الخاصة بك في محادثة: ابحث عن الخدمات، وقدّم الطلبات، وتابعها، واطلب تعويضها أو إلغاءها، وسأخبرك عند انتهائها.
welcome-how = للبدء، اربط مفتاح API لحسابك في اللوحة. يُحفظ مشفّرًا، وتُحذف رسالتك التي تحمله فورًا.
menu-title = { -rtl }🏠 <b>{ $account }</b>
menu-open =
    { $count ->
        [0] لا توجد طلبات جارية.
        [one] لديك <b>طلب واحد</b> جارٍ.
        [two] لديك <b>طلبان</b> جاريان.
        [few] لديك <b>{ $count }</b> طلبات جارية.
        [many] لديك <b>{ $count }</b> طلبًا جاريًا.
       *[other] لديك <b>{ $count }</b> طلب جارٍ.
    }
help-title = <b>ما الذي أستطيع فعله</b>
help-ordering = <b>تقديم الطلبات</b>
help-orders = <b>طلباتك</b>
help-account = <b>حسابك</b>
help-bot = <b>البوت</b>
help-line = { -rtl }{ $command } — { $what }
help-words =
    <b>دون أي أمر</b>
    الكلمات تبحث عن الخدمات، والرابط يعرض الخدمات المناسبة له. ويمكنك أيضًا كتابة { -ltr }<code>123,124 status</code> لمعرفة الحالة، و{ -ltr }<code>refill 123</code> لتعويض النقص، و{ -ltr }<code>cancel 123 124</code> للإلغاء.
    للمستعجلين: { -ltr }<code>/order 1 https://… 1000</code>

## Connecting accounts

button-connect = 🔑 ربط حساب
button-connect-another = ➕ ربط حساب آخر
button-another-account = ➕ حساب آخر
button-new-key = 🔑 مفتاح جديد
button-new-key-of = 🔑 مفتاح جديد: { $account }
button-disconnect = 🗑 فصل الحساب
button-disconnect-account = 🗑 فصل { $account }
button-rename = ✏️ تسمية { $account }
button-use-account = ▶️ استخدام { $account }
button-panel-site = ❔ أين أجد مفتاحي؟
button-add-funds = 💳 شحن الرصيد
connect-first = 🔑 اربط أولًا مفتاح API لحسابك في اللوحة.
choose-panel = في أي لوحة حسابك؟
choose-panel-first = 🔑 حذفت رسالتك ولم أرسل المفتاح إلى أي جهة. اختر لوحته ثم أرسله مرة أخرى.
key-ask =
    🔑 <b>مفتاح API</b>
    أرسل لي مفتاح API لحسابك في <b>{ $panel }</b>. تجده في موقع اللوحة، في صفحة الحساب (Account).
key-ask-of =
    🔑 <b>مفتاح API جديد للحساب { $account }</b>
    أرسل لي مفتاح API الجديد لهذا الحساب. تجده في موقع اللوحة، في صفحة الحساب (Account).
key-ask-hint = سأحذف رسالتك فورًا وأحفظ المفتاح مشفّرًا.
key-ask-again = أرسل مفتاحًا آخر، أو { -ltr }/cancel للتراجع.
key-is-of = ❌ هذا مفتاح { $account }، وهو مرتبط من قبل. لم يتغيّر شيء.
key-whose =
    { $several ->
        [no] 🔑 <b>هل هذا مفتاح جديد للحساب { $account }؟</b>
       *[yes] 🔑 <b>هل هذا مفتاح جديد لأحد هذه الحسابات؟</b>
    }
    المفتاح يعمل، لكنه لا يُظهر لي أيًّا من الطلبات التي أعرفها، فلا أستطيع الجزم. المفتاح الجديد يحلّ محل القديم، أما الحساب الآخر فيُضاف إلى جانبه.
key-malformed = ❌ هذا لا يشبه مفتاح API: المفتاح كلمة واحدة من أحرف وأرقام، بلا مسافات. أرسله مرة أخرى، أو { -ltr }/cancel للتراجع.
key-not-connected = <b>لم يتم الربط.</b> لم يُحفظ شيء.
key-too-many = ⏳ <b>رُفض عدد كبير من المفاتيح.</b> لم أسأل اللوحة شيئًا هذه المرة. حاول مرة أخرى بعد { $minutes } د، أو { -ltr }/cancel للتراجع.
key-delete-yourself = ⚠️ لم أستطع حذف رسالتك التي فيها المفتاح. احذفها بنفسك من فضلك.
key-taken-out =
    { $message ->
        [deleted] 🔑 كان في رسالتك مفتاح API: حذفت الرسالة ولم أرسل المفتاح إلى أي مكان.
       *[stays] 🔑 كان في رسالتك مفتاح API. لم أرسله إلى أي مكان، لكن تعذّر حذف الرسالة: احذفها بنفسك من فضلك.
    }
    لربط حساب، اضغط الزر وأرسل المفتاح وحده.
one-by-one = لوحة { $account } لا تُخبر عن الطلبات إلا واحدًا واحدًا. 🐢 أتحقق من طلباتك واحدًا تلو الآخر: إن كانت كثيرة فقد يتأخر إشعار انتهائها قليلًا.
key-refused =
    🔑 <b>لم يعد مفتاح { $account } يعمل.</b>
    توقفت عن الاتصال باللوحة بهذا المفتاح. طلباتك مستمرة هناك، وإذا ربطت مفتاحًا جديدًا أعود إلى متابعتها.
    <blockquote expandable>{ $reason }</blockquote>
connected = ✅ <b>تم ربط { $account }</b>
connected-again = ✅ <b>أُعيد ربط { $account }</b>
balance-title = { -rtl }💰 <b>{ $account }</b>
balance-line = الرصيد: <b>{ $balance }</b>
account-line = { -rtl }👤 { $account }
accounts-title =
    { $count ->
        [0] 👤 لا يوجد حساب مرتبط.
        [one] 👤 <b>حساب واحد مرتبط</b>
        [two] 👤 <b>حسابان مرتبطان</b>
        [few] 👤 <b>{ $count } حسابات مرتبطة</b>
        [many] 👤 <b>{ $count } حسابًا مرتبطًا</b>
       *[other] 👤 <b>{ $count } حساب مرتبط</b>
    }
account-item =
    { $state ->
        [active] { -rtl }✅ <b>{ $account }</b> · قيد الاستخدام
        [refused] { -rtl }⚠️ { $account } · المفتاح مرفوض
        [gone] { -rtl }⚠️ { $account } · لوحته لم تعد متاحة هنا
       *[other] { -rtl }• { $account }
    }
rename-ask =
    ✏️ <b>اسم جديد لـ { $account }</b>
    يظهر على البطاقات عندما تكون لديك عدة حسابات.
bad-name = ⚠️ أرسل اسمًا لا يزيد عدد أحرفه على { $limit }.
disconnect-ask =
    🗑 <b>فصل { $account }؟</b>
    سيُمحى المفتاح وكل ما حُفظ هنا لهذا الحساب: طلباته والتعويضات والمفضلة.
    { $open ->
        [0] لن يتغير شيء في اللوحة.
        [one] لن يتغير شيء في اللوحة، لكن سأتوقف عن متابعة طلب واحد جارٍ.
        [two] لن يتغير شيء في اللوحة، لكن سأتوقف عن متابعة طلبين جاريين.
        [few] لن يتغير شيء في اللوحة، لكن سأتوقف عن متابعة { $open } طلبات جارية.
        [many] لن يتغير شيء في اللوحة، لكن سأتوقف عن متابعة { $open } طلبًا جاريًا.
       *[other] لن يتغير شيء في اللوحة، لكن سأتوقف عن متابعة { $open } طلب جارٍ.
    }
disconnect-nothing = لا يوجد حساب مرتبط. لربط حساب: { -ltr }/connect
disconnected = 🗑 تم فصل { $account }، ومُحي كل ما حُفظ له.

## Services

button-categories = 🗂 كل الفئات
button-order = 🛒 اطلب الآن
button-favorite = ☆ أضف للمفضلة
button-favorite-off = ⭐ في المفضلة
categories-title =
    { $count ->
        [zero] 🗂 <b>الفئات</b>
        [one] 🗂 <b>فئة واحدة</b>
        [two] 🗂 <b>فئتان</b>
        [few] 🗂 <b>{ $count } فئات</b>
        [many] 🗂 <b>{ $count } فئة</b>
       *[other] 🗂 <b>{ $count } فئة</b>
    }
categories-hint = اختر فئة، أو أرسل كلمات للبحث.
category-button = { $name } · { $count }
category-title = { -rtl }🗂 <b>{ $name }</b> · { $count }
category-gone = لم تعد هذه الفئة متاحة.
services-none = لا تعرض اللوحة أي خدمات لهذا الحساب.
services-failed = <b>تعذّر تحميل الخدمات.</b>
service-item =
    { -rtl }<b>{ $number }.</b> { $name }
    { -rtl }{ $id } · <b>{ $price }</b> لكل 1,000 · من { $min } إلى { $max }
service-item-package =
    { -rtl }<b>{ $number }.</b> { $name }
    { -rtl }{ $id } · <b>{ $price }</b> للباقة
service-line = { -rtl }📦 { $id } · { $name }
service-title = { -rtl }📦 <b>{ $id }</b> · <b>{ $name }</b>
service-category = 🗂 الفئة: { $category }
service-price = 💵 السعر لكل 1,000: <b>{ $price }</b>
service-price-package = 💵 سعر الباقة: <b>{ $price }</b>
service-limits = 🔢 الحد الأدنى: { $min } · الحد الأقصى: { $max }
service-type = 🧩 النوع: { $type }
service-type-unknown = ⚠️ لا أعرف هذا النوع: سأطلب منك الرابط والكمية، وقد تحتاج اللوحة إلى أكثر من ذلك فترفض الطلب.
service-refill =
    { $allowed ->
        [yes] ♻️ التعويض: متاح
       *[no] ♻️ التعويض: غير متاح
    }
service-cancel =
    { $allowed ->
        [yes] ✖️ الإلغاء: متاح
       *[no] ✖️ الإلغاء: غير متاح
    }
service-drip-feed =
    { $allowed ->
        [yes] 💧 تجزئة الطلب (drip-feed): متاحة
       *[no] 💧 تجزئة الطلب (drip-feed): غير متاحة
    }
service-average-time = ⏱ متوسط الوقت: { $time }
service-send-link = 🔗 أرسل رابطًا لأطلب هذه الخدمة له.
service-gone = الخدمة { $id } غير متاحة لحسابك (أو لم تعد متاحة).
search-ask =
    🔎 <b>عمّ تبحث؟</b>
    أرسل كلمات (<i>لايكات انستقرام</i>) أو رقم خدمة.
search-title =
    { $count ->
        [zero] { -rtl }🔎 «{ $words }» · لا خدمات
        [one] { -rtl }🔎 «{ $words }» · خدمة واحدة
        [two] { -rtl }🔎 «{ $words }» · خدمتان
        [few] { -rtl }🔎 «{ $words }» · { $count } خدمات
        [many] { -rtl }🔎 «{ $words }» · { $count } خدمة
       *[other] { -rtl }🔎 «{ $words }» · { $count } خدمة
    }
search-words = { -rtl }🔎 «{ $words }»
search-none = 🔎 لا نتائج عن «{ $words }». جرّب كلمات أقل أو كلمات أخرى.
numbered = { -rtl }<b>{ $number }.</b> { $item }
favorite-item-gone = { -rtl }⭐ { $id } · ⚠️ لم تعد متاحة
favorites-title = ⭐ <b>المفضلة</b> · { $count }
favorites-none = لا شيء هنا بعد. اضغط <b>☆ أضف للمفضلة</b> في بطاقة خدمة، أو <b>⚡ حفظ كقالب</b> في بطاقة طلب انتهى.
favorite-added = ⭐ أُضيفت إلى المفضلة
favorite-removed = أُزيلت من المفضلة
inline-connect = 🔑 اربط حسابك في اللوحة أولًا
inline-down = 🔌 لا تستجيب اللوحة الآن
inline-description =
    السعر { -ltr }{ $price } لكل 1,000 · من { $min } إلى { $max }
    { $category }
inline-description-package =
    { $price } للباقة
    { $category }
inline-sent = { -rtl }📦 <b>{ $id }</b> · { $name }
preset-button = ⚡ { $name }
preset-item = { -rtl }⚡ { $name } · { $id }
preset-item-gone = { -rtl }⚡ { $name } · ⚠️ الخدمة { $id } لم تعد متاحة
preset-saved =
    ⚡ حُفظ القالب: { $name }
    ستجده عند إرسال رابط وفي { -ltr }/favorites
gone-preset = لم يعد هذا القالب موجودًا.
button-preset = ⚡ حفظ كقالب
button-more = المزيد ›
link-title = 🔗 رابط <b>{ $network }</b>: ماذا تريد له؟
link-title-unknown = 🔗 ماذا تريد لهذا الرابط؟
link-several =
    { $count ->
        [zero] لا روابط.
        [one] رابط واحد
        [two] رابطان: خدمة واحدة وكمية واحدة لكليهما.
        [few] { $count } روابط: خدمة واحدة وكمية واحدة لها كلها.
        [many] { $count } رابطًا: خدمة واحدة وكمية واحدة لها كلها.
       *[other] { $count } رابط: خدمة واحدة وكمية واحدة لها كلها.
    }
link-favorite = ⭐ { $name } · { $price }
link-last-used = 🕘 { $name } · { $price }
network-title = 🔗 خدمات <b>{ $network }</b> لهذا الرابط
network-none = 🔗 أعرف { $network }، لكن لا توجد في لوحتك خدمات له.
button-link-else = 🔗 خدمة أخرى لهذا الرابط

## Ordering: one question for each field

button-change = ✏️ تعديل
button-drip-feed = 💧 تجزئة الطلب
button-confirm = ✅ تأكيد
button-order-again = 🛒 اطلب من جديد
button-check-balance = 💰 فحص الرصيد
button-i-see-it = 👀 وجدتُ الطلب
button-not-placed = ✖️ لم يُقدَّم
button-seen-yes = ✅ نعم، هو
button-seen-other = 👀 رقم آخر

order-which =
    🛒 <b>أي خدمة تريد؟</b>
    أرسل رقمها، أو كلمات للبحث.
order-dropped = ✖️ تم التراجع عن الطلب الجديد. لم يُقدَّم أي طلب.
change-ask = ✏️ <b>ماذا تريد أن تعدّل؟</b>

field-link = الرابط
field-quantity = الكمية
field-drip-feed = تجزئة الطلب (drip-feed): المرات والفاصل
field-usernames = أسماء المستخدمين
field-hashtag = الهاشتاغ
field-hashtags = الهاشتاغات
field-username = اسم المستخدم
field-answer-number = رقم الإجابة
field-min = الحد الأدنى
field-max = الحد الأقصى
field-posts = المنشورات
field-old-posts = المنشورات القديمة
field-delay = التأخير
field-expiry = تاريخ الانتهاء
field-comments = التعليقات
field-media = المنشور المصدر
field-groups = المجموعات
field-keywords = الكلمات المفتاحية
field-country = الدولة
field-device = الجهاز
field-type-of-traffic = نوع الزيارات
field-google-keyword = كلمة البحث في Google
field-referring-url = رابط الإحالة

many-quantity =
    { $count ->
        [zero] كم الكمية؟
        [one] كم الكمية للرابط؟
        [two] كم الكمية لكل من الرابطين؟
        [few] كم الكمية لكل رابط من { $count } روابط؟
        [many] كم الكمية لكل رابط من { $count } رابطًا؟
       *[other] كم الكمية لكل رابط من { $count } رابط؟
    }

ask-link = أرسل رابط الصفحة أو المنشور. يجب أن يكون عامًا.
ask-quantity = كم الكمية؟ من { $min } إلى { $max }.
ask-drip-feed =
    هل تريد تجزئة الطلب على دفعات؟ أرسل رقمين: عدد المرات، ثم الدقائق بين كل مرتين.
    مثلًا { -ltr }<code>10 60</code> يسلّم الكمية 10 مرات، مرة كل ساعة، وتتضاعف التكلفة 10 مرات.
ask-usernames = أرسل أسماء المستخدمين، كل اسم في سطر.
ask-hashtag = أرسل الهاشتاغ الذي يُؤخذ منه المستخدمون.
ask-hashtags = أرسل الهاشتاغات، كل هاشتاغ في سطر.
ask-username = أرسل اسم المستخدم أو رابط الحساب، كما تطلبه الخدمة.
ask-answer-number = أرسل رقم الإجابة في التصويت.
ask-min = أقل كمية لكل منشور. من { $min } إلى { $max }.
ask-max = أكبر كمية لكل منشور. من { $min } إلى { $max }.
ask-posts = لكم من المنشورات الجديدة؟ دون عدد: لكل منشور جديد حتى تلغي.
ask-old-posts = لكم من المنشورات الموجودة الآن؟
ask-delay = بعد كم دقيقة من ظهور المنشور؟
ask-expiry = في أي يوم ينتهي؟ أرسله هكذا: { -ltr }<code>31/12/2027</code>.
ask-comments = أرسل التعليقات، كل تعليق في سطر.
ask-media = أرسل رابط المنشور الذي تستهدف من أُعجبوا به.
ask-groups = أرسل المجموعات، كل مجموعة في سطر.
ask-keywords = أرسل الكلمات المفتاحية، كل كلمة في سطر.
ask-country = أرسل رمز الدولة من حرفين، مثل <code>US</code>، أو WW للعالم كله.
ask-device = ما الأجهزة التي يستخدمها الزوار؟
ask-type-of-traffic = من أين يأتي الزوار؟
ask-google-keyword = أرسل الكلمات التي يبحث عنها الزوار في Google.
ask-referring-url = أرسل العنوان الذي يأتي منه الزوار.

choice-device-1 = 1 · كمبيوتر
choice-device-2 = 2 · جوال (Android)
choice-device-3 = 3 · جوال (iOS)
choice-device-4 = 4 · متنوع (جوال)
choice-device-5 = 5 · متنوع (جوال وكمبيوتر)
choice-type-of-traffic-1 = 1 · كلمة بحث في Google
choice-type-of-traffic-2 = 2 · مصدر إحالة محدد
choice-type-of-traffic-3 = 3 · دون مصدر إحالة
choice-drip-feed = { $runs } × { $quantity } كل { $interval } دقيقة

bad-empty = ⚠️ الرسالة فارغة.
bad-not-whole = { -rtl }⚠️ «{ $got }» ليس عددًا صحيحًا. أرسل أرقامًا فقط، مثل <code>1000</code>.
bad-below-min = ⚠️ العدد { $got } أقل من الحد الأدنى { $limit }.
bad-above-max = ⚠️ العدد { $got } أكبر من الحد الأقصى { $limit }.
bad-not-link = { -rtl }⚠️ «{ $got }» ليس رابطًا. أرسل رابطًا مثل { -ltr }<code>https://instagram.com/name</code>.
bad-link-too-long = ⚠️ هذا الرابط طويل جدًا. أقصى عدد للأحرف: { $limit }.
bad-too-long = ⚠️ هذا النص طويل جدًا. أقصى عدد للأحرف: { $limit }.
bad-not-choice = { -rtl }⚠️ «{ $got }» ليس من الخيارات: { $limit }.
bad-not-date = { -rtl }⚠️ «{ $got }» ليس تاريخًا. أرسله بترتيب اليوم/الشهر/السنة، مثل { -ltr }<code>31/12/2027</code>.
bad-past-date = ⚠️ التاريخ { $got } ليس في المستقبل.
bad-two-amounts = { -rtl }⚠️ «{ $got }» قد يعني { $limit } أو { $limit2 }. أيهما تقصد؟
bad-two-links = ⚠️ هناك أكثر من رابط، والمطلوب رابط واحد. أيها تقصد؟
bad-one-or-several = ⚠️ هل هذا تعليق واحد فيه فواصل، أم قائمة من عدة تعليقات؟
reading-comments =
    { $count ->
        [zero] لا تعليقات
        [one] تعليق واحد
        [two] تعليقان
        [few] { $count } تعليقات
        [many] { $count } تعليقًا
       *[other] { $count } تعليق
    }
bad-not-here = ⚠️ لا يوجد زر كهذا هنا. إن كنت تقصد اسمًا فضع { -ltr }<code>@</code> قبله.
bad-two-numbers = ⚠️ أرسل رقمين: عدد المرات، ثم الدقائق بين كل مرتين، مثل { -ltr }<code>10 60</code>.
bad-too-few-lines = ⚠️ عدد الأسطر { $got } قليل: المطلوب { $limit } على الأقل.
bad-too-many-lines = ⚠️ عدد الأسطر { $got } كثير: المسموح { $limit } على الأكثر.
bad-min-above-max = ⚠️ القيمة { $got } لا تتفق مع { $limit }: يجب ألا يقل الحد الأقصى عن الحد الأدنى.
bad-no-range = ⚠️ لا يمكن طلب هذه الخدمة: حدها الأدنى { $limit } أكبر من حدها الأقصى { $limit2 }. اخرج بالأمر ‎/cancel واختر خدمة أخرى.
bad-edited = ⚠️ لا أتابع تعديل الرسائل. أرسلها رسالةً جديدة.
bad-not-text = ⚠️ أحتاج إلى نص. أرسل رسالة، أو استخدم الأزرار.
bad-file-kind = ⚠️ أقرأ ملفات ‎.txt و‎.csv فقط.
bad-file-too-large = ⚠️ الملف كبير: الحد الأقصى 1 ميغابايت.
bad-file-not-text = ⚠️ تعذّرت قراءة الملف. احفظه نصًا أو CSV بترميز UTF-8 ثم أرسله مرة أخرى.
bad-file-failed = ⚠️ تعذّر جلب الملف من تيليجرام. أرسله مرة أخرى.
bad-changed = ⚠️ تغيّرت الخدمة في هذه الأثناء: أصبحت تحتاج إلى هذا أيضًا.
bad-wanted = ⚠️ تريد اللوحة هذا أيضًا.
bad-order-id = ⚠️ هذا ليس رقم طلب. أرسله كما تعرضه اللوحة، مثل <code>23501</code>، أو { -ltr }/cancel للتراجع.
bad-order-ids = ⚠️ لا أرى أرقام طلبات هنا. أرسلها مفصولة بفواصل أو مسافات، مثل { -ltr }<code>123, 124</code>.

value = { $label }: <b>{ $value }</b>
value-list = { $label } ({ $count }):
value-drip-feed = تجزئة الطلب: <b>{ $runs }</b> × كل <b>{ $interval }</b> دقيقة · المجموع { $total }

confirm-title = 🛒 <b>راجع وأكّد</b>
confirmed-title = 🛒 <b>تم التأكيد</b>
confirm-price = 💵 السعر: <b>{ $price }</b>
confirm-price-at-most = 💵 السعر: <b>{ $price }</b> على الأكثر
confirm-price-per-post = 💵 السعر: <b>{ $price }</b> على الأكثر لكل منشور
confirm-balance = 💰 الرصيد: { $before } ← بعد الطلب: <b>{ $after }</b>
confirm-balance-unknown = 💰 تعذّرت قراءة رصيدك الآن.
confirm-short = ⚠️ ينقص الرصيد { $missing }.
confirm-old-price = ⚠️ لم ترد اللوحة بسعر اليوم: هذا هو السعر في { -iso }{ $time }{ -end }.
confirm-new-price = ⚠️ تغيّر السعر منذ البطاقة السابقة. لم يُرسل شيء: يُرجى المراجعة مرة أخرى.
confirm-changed = ⚠️ تغيّرت الخدمة في هذه الأثناء. لم يُرسل شيء: يُرجى المراجعة مرة أخرى.
confirm-wanted = ⚠️ طلبت اللوحة أكثر مما ذكرته سابقًا. أُضيف ذلك هنا: راجعه وأكّد مرة أخرى.
confirm-running = ⚠️ ما زال قيد التنفيذ على هذا الرابط: { $orders }. تعدّ اللوحات الطلب الثاني منفَّذًا في هذه الأثناء، أو ترفضه.

receipt-title = ✅ <b>تم تقديم الطلب.</b> سأخبرك عند انتهائه.
receipt-same = ⚠️ <b>ردّت اللوحة بطلب موجود لديك من قبل.</b> لم تقدّم طلبًا آخر للرابط نفسه، أو لم تخبر بذلك: راجع رصيدك. أتابعه مرة واحدة.
order-refused = ❌ <b>لم يُقدَّم الطلب.</b>
already-draft = ما زال بإمكانك تأكيد هذه البطاقة.
already-sending = يجري تقديمه الآن.
already-placed = سبق تقديمه: { -ltr }{ $id }
already-unknown = نتيجته غير معروفة: راجع الرسالة عنه أدناه.
already-refused = رفضته اللوحة ولم يُخصم أي مبلغ. ابدأ الطلب من جديد.
already-dropped = تم التراجع عنه. ابدأ الطلب من جديد.
already-settled = سبق حسم هذا الطلب.
unknown-title =
    ❓ <b>لا أعرف هل قُدِّم هذا الطلب أم لا.</b>
    لم يصل رد اللوحة. لا أعيد إرساله من تلقاء نفسي أبدًا، فلا يمكن أن يُخصم ثمنه مرتين.
unknown-balance = 💰 الرصيد قبله: <b>{ $before }</b> · الآن: <b>{ $after }</b>
unknown-balance-same = لم يتغير الرصيد: الأرجح أن الطلب لم يُقدَّم.
unknown-balance-moved = تغيّر الرصيد: الأرجح أن الطلب قُدِّم.
unknown-balance-mixed = أُرسلت طلبات أخرى من هذا الحساب في هذه الأثناء: الرصيد لا يدل على شيء بشأن هذا الطلب.
unknown-what-now = راجع طلباتك في موقع اللوحة، ثم أخبرني.
unknown-doubted = ⚠️ <b>ألم يُقدَّم حقًا؟</b> إن كان قد قُدِّم فسيُخصم المبلغ مرتين عند الطلب من جديد. راجع طلباتك في موقع اللوحة ثم اضغط مرة أخرى.
unknown-closed = حسنًا، لم يُقدَّم الطلب. أُغلقت البطاقة.
seen-ask =
    👀 <b>رقم الطلب</b>
    أرسل لي الرقم الذي أعطته اللوحة للطلب لأتابعه.
seen-not-found = ⚠️ لا تعرف اللوحة الطلب { $id } في هذا الحساب ({ $reason }). أرسل رقمًا آخر، أو { -ltr }/cancel للتراجع.
seen-known = ⚠️ الرقم { $id } لطلب آخر موجود في قائمتك. أرسل رقمًا آخر، أو { -ltr }/cancel للتراجع.
seen-adopted = ✅ <b>وجدته.</b> سأتابعه من الآن.
seen-differs = ⚠️ <b>الطلب { $id } لا يشبه هذا الطلب.</b>
seen-differs-charge = تكلفته لدى اللوحة { $charge }، وفي البطاقة { $price }.
seen-differs-remains = المتبقي منه { $remains }، وفي البطاقة { $quantity }.
seen-differs-ask = هل هو الطلب نفسه رغم ذلك؟

## Orders

button-orders-all = 📦 الكل
button-orders-open = ⏳ الجارية
button-order-card = 🧾 التفاصيل
button-reorder = 🔁 تكرار الطلب
button-rest = 🔁 اطلب المتبقي
button-cancel-order = ✖️ إلغاء الطلب
button-refill = ♻️ تعويض
button-mute = 🔕 كتم
button-unmute = 🔔 إلغاء الكتم
button-track = 👁 تتبّع

status-pending = قيد الانتظار
status-processing = قيد المعالجة
status-in-progress = قيد التنفيذ
status-completed = مكتمل
status-partial = مكتمل جزئيًا
status-canceled = ملغى
status-refunded = تم الاسترداد
status-failed = فشل
status-rejected = مرفوض
status-paused = متوقف مؤقتًا
status-active = نشط
status-awaiting = في انتظار البدء
status-expired = منتهي الصلاحية
status-other = { $status }

orders-title-all =
    { $count ->
        [zero] 📦 <b>الطلبات</b>
        [one] 📦 <b>طلب واحد</b>
        [two] 📦 <b>طلبان</b>
        [few] 📦 <b>{ $count } طلبات</b>
        [many] 📦 <b>{ $count } طلبًا</b>
       *[other] 📦 <b>{ $count } طلب</b>
    }
orders-title-open =
    { $count ->
        [zero] ⏳ <b>الطلبات الجارية</b>
        [one] ⏳ <b>طلب جارٍ واحد</b>
        [two] ⏳ <b>طلبان جاريان</b>
        [few] ⏳ <b>{ $count } طلبات جارية</b>
        [many] ⏳ <b>{ $count } طلبًا جاريًا</b>
       *[other] ⏳ <b>{ $count } طلب جارٍ</b>
    }
orders-none-all = لا شيء هنا بعد. قدّم طلبك الأول، أو تتبّع طلبًا قدّمته خارج البوت: { -ltr }/track
orders-none-open = لا توجد طلبات جارية الآن.
order-title = 🧾 <b>الطلب { $id }</b>
order-item = { -rtl }<b>{ $id }</b> · { $status }
order-item-detail = { -rtl }{ $name } · { -iso }{ $age }{ -end }
order-tracked = قُدّم خارج البوت
order-charge = 💵 التكلفة: <b>{ $amount }</b>
order-price = 💵 السعر: <b>{ $amount }</b>
order-charge-other = ⚠️ خصمت اللوحة { $charge }، وفي البطاقة { $price }.
order-back = ↩️ المُعاد: <b>{ $amount }</b>
order-back-about = ↩️ يُفترض أن يعود عمّا لم يُسلَّم: نحو <b>{ $amount }</b>. رصيدك يبيّن ذلك.
order-start-count = 🏁 عدد البدء: { $count }
order-remains = ⏳ المتبقي: { $count }
order-label = 🏷 العلامة: { $label }
order-age = 🕒 أُضيف { -iso }{ $age }{ -end }
order-cancel-asked = ✖️ طُلب الإلغاء: نتيجته تظهر في الحالة.
order-muted = 🔕 لن يصلك إشعار عند انتهائه.
no-news = لا جديد
muted = 🔕 تم الكتم
unmuted = 🔔 سيصلك إشعار عند انتهائه
statuses-title =
    { $count ->
        [zero] <b>حالة الطلبات</b>
        [one] <b>حالة طلب واحد</b>
        [two] <b>حالة طلبين</b>
        [few] <b>حالة { $count } طلبات</b>
        [many] <b>حالة { $count } طلبًا</b>
       *[other] <b>حالة { $count } طلب</b>
    }
# The ids of this line are read back from the message: a line begins with its id (and marks), with no word before it.
status-item = { -rtl }{ $id } · { $status }
status-item-remains = المتبقي { $count }
status-item-error = { -rtl }{ $id } · ⚠️ { $error }
ids-ask-status =
    🔎 <b>أرقام الطلبات</b>
    أرسل الأرقام مفصولة بفواصل أو مسافات.
ids-ask-track =
    👁 <b>أرقام الطلبات</b>
    أرسل أرقام الطلبات التي تريد تتبّعها، مفصولة بفواصل أو مسافات.
ids-ask-refill =
    ♻️ <b>أرقام الطلبات</b>
    أرسل أرقام الطلبات التي تريد تعويضها، مفصولة بفواصل أو مسافات.
spoken-status = حالة, الحالة, حاله
spoken-track = تتبع, متابعة, راقب
spoken-refill = تعويض, إعادة تعبئة, تعبئة
spoken-yes = نعم, أجل
spoken-cancel = إلغاء, الغاء, ألغ
spoken-about = حالة, الحالة, طلب, الطلب, طلبي, طلبات, أين, اين, وين, متى, لماذا, ليش, ليه, كم يستغرق, تسريع, سرع, سرّع, سرعوا, أسرع, اسرع, بطيء, بطيئ, متوقف, واقف, عالق, بدء, بدأ, ابدأ, لم يبدأ, تعويض, عوض, تعبئة, إعادة تعبئة, إلغاء, الغاء, ألغ, الغي, نزل, نقص, إكمال, اكتمل, مكتمل, معلق, جزئي, تحقق, مشكلة, مساعدة
tracked =
    { $count ->
        [zero] 👁 لا طلبات جديدة لأتابعها.
        [one] 👁 أتابع هذا الطلب الآن، وسأخبرك عند انتهائه.
        [two] 👁 أتابع طلبين الآن، وسأخبرك عند انتهائهما.
        [few] 👁 أتابع { $count } طلبات الآن، وسأخبرك عند انتهائها.
        [many] 👁 أتابع { $count } طلبًا الآن، وسأخبرك عند انتهائها.
       *[other] 👁 أتابع { $count } طلب الآن، وسأخبرك عند انتهائها.
    }
tracked-ended =
    { $count ->
        [zero] 👁 لا طلبات منتهية أُضيفت إلى قائمتك.
        [one] 👁 أُضيف هذا الطلب إلى قائمتك. لقد انتهى بالفعل، فلا شيء لمتابعته.
        [two] 👁 أُضيف طلبان انتهيا بالفعل إلى قائمتك: لا شيء لمتابعته.
        [few] 👁 أُضيفت { $count } طلبات انتهت بالفعل إلى قائمتك: لا شيء لمتابعته.
        [many] 👁 أُضيف { $count } طلبًا انتهت بالفعل إلى قائمتك: لا شيء لمتابعته.
       *[other] 👁 أُضيف { $count } طلب انتهت بالفعل إلى قائمتك: لا شيء لمتابعته.
    }
tracked-already = في قائمتك من قبل: { $ids }

## Mass orders

button-mass = 📋 طلب جماعي
button-mass-new = 📋 طلب جماعي جديد
button-mass-line = ❓ السطر { $line }
button-confirm-count = ✅ تأكيد { $count }
button-stop = ⏹ إيقاف
button-go-on = ▶️ متابعة ({ $count })
button-drop-rest = ✖️ تجاهل الباقي

mass-ask =
    📋 <b>طلب جماعي</b>
    أرسل حتى { $limit } طلب: نصًا، كل طلب في سطر، أو ملف ‎.txt أو ‎.csv.
mass-format =
    { -rtl }{ -ltr }<code>service|link|quantity</code>
    أي رقم الخدمة ثم الرابط ثم الكمية، مثل { -ltr }<code>1|https://instagram.com/name|1000</code>. وما تطلبه الخدمة غير ذلك يُكتب بعدها تفصله علامة { -ltr }<code>|</code>.
mass-no-lines = ⚠️ <b>لم أجد طلبات في ما أرسلته.</b>
mass-too-many = ⚠️ عدد الأسطر { $count }، والحد الأقصى للطلب الجماعي الواحد { $limit }. أرسلها على دفعات.
mass-table-caption =
    { $count ->
        [zero] 📋 جميع الأسطر ({ $count }) مع سعر كل سطر
        [one] 📋 سطر واحد مع سعره
        [two] 📋 سطران مع سعر كل منهما
        [few] 📋 جميع الأسطر ({ $count }) مع سعر كل سطر
        [many] 📋 جميع الأسطر ({ $count }) مع سعر كل سطر
       *[other] 📋 جميع الأسطر ({ $count }) مع سعر كل سطر
    }

mass-result-caption =
    { $count ->
        [zero] 📋 نتائج الأسطر كلها ({ $count })
        [one] 📋 نتيجة السطر
        [two] 📋 نتيجة السطرين
        [few] 📋 نتائج الأسطر كلها ({ $count })
        [many] 📋 نتائج الأسطر كلها ({ $count })
       *[other] 📋 نتائج الأسطر كلها ({ $count })
    }

mass-good =
    { $count ->
        [zero] 📋 <b>{ $count } طلب</b>
        [one] 📋 <b>طلب واحد</b>
        [two] 📋 <b>طلبان</b>
        [few] 📋 <b>{ $count } طلبات</b>
        [many] 📋 <b>{ $count } طلبًا</b>
       *[other] 📋 <b>{ $count } طلب</b>
    }
mass-item = { -rtl }<b>{ $line }.</b> { $service } · { $link }{ $amount } · { $price }
mass-item-amount = { " · " }{ -rtl }{ $amount }
mass-service =
    { $count ->
        [zero] { -rtl }{ $service } { $name }: { $count } طلب، { $price }
        [one] { -rtl }{ $service } { $name }: طلب واحد، { $price }
        [two] { -rtl }{ $service } { $name }: طلبان، { $price }
        [few] { -rtl }{ $service } { $name }: { $count } طلبات، { $price }
        [many] { -rtl }{ $service } { $name }: { $count } طلبًا، { $price }
       *[other] { -rtl }{ $service } { $name }: { $count } طلب، { $price }
    }
mass-service-more =
    { $count ->
        [zero] … و{ $count } خدمة أخرى
        [one] … وخدمة أخرى
        [two] … وخدمتان أخريان
        [few] … و{ $count } خدمات أخرى
        [many] … و{ $count } خدمة أخرى
       *[other] … و{ $count } خدمة أخرى
    }
mass-twice =
    { $count ->
        [zero] 👯 { $count } سطر تكرّر خدمةً ورابطًا سبقا، أولها السطر { $line }.
        [one] 👯 السطر { $line } يكرّر خدمةً ورابطًا سبقا في سطر قبله.
        [two] 👯 سطران يكرّران خدمةً ورابطًا سبقا، أولهما السطر { $line }.
        [few] 👯 { $count } أسطر تكرّر خدمةً ورابطًا سبقا، أولها السطر { $line }.
        [many] 👯 { $count } سطرًا تكرّر خدمةً ورابطًا سبقا، أولها السطر { $line }.
       *[other] 👯 { $count } سطر تكرّر خدمةً ورابطًا سبقا، أولها السطر { $line }.
    }
mass-running = ⚠️ ما زال قيد التنفيذ على روابط هذه الأسطر: { $orders }. تعدّ اللوحات الطلب الثاني منفَّذًا في هذه الأثناء، أو ترفضه. الأسطر: { $numbers }
mass-bad =
    { $count ->
        [zero] ⚠️ <b>{ $count } سطر لا يمكن تقديمها:</b>
        [one] ⚠️ <b>سطر واحد لا يمكن تقديمه:</b>
        [two] ⚠️ <b>سطران لا يمكن تقديمهما:</b>
        [few] ⚠️ <b>{ $count } أسطر لا يمكن تقديمها:</b>
        [many] ⚠️ <b>{ $count } سطرًا لا يمكن تقديمها:</b>
       *[other] ⚠️ <b>{ $count } سطر لا يمكن تقديمها:</b>
    }
mass-bad-item = { -rtl }<b>{ $line }.</b> { $problem }
mass-bad-quote = { -rtl }{ -ltr }<code>{ $text }</code>
mass-bad-field = { -rtl }{ $field }: { $problem }
mass-bad-no-service = السطر لا يبدأ برقم خدمة.
mass-bad-service-gone = الخدمة { -ltr }#{ $got }{ -ltr } غير متاحة لحسابك.
mass-bad-one-by-one = تُطلب الاشتراكات واحدًا واحدًا: { -ltr }<code>/order { $got }</code>
mass-bad-missing = غير مذكور.
mass-bad-too-many = { -rtl }«{ $got }» زائد: الخدمة لا تطلبه.
mass-more =
    { $count ->
        [zero] … و{ $count } أخرى، انظر الملف
        [one] … وواحد آخر، انظر الملف
        [two] … واثنان آخران، انظر الملف
        [few] … و{ $count } أخرى، انظر الملف
        [many] … و{ $count } أخرى، انظر الملف
       *[other] … و{ $count } أخرى، انظر الملف
    }
mass-none-good = ❌ <b>لا يمكن تقديم أيٍّ من هذه الأسطر.</b>
mass-again = صحّح الأسطر وأرسلها مرة أخرى.
mass-total = 💵 المجموع: <b>{ $price }</b>
mass-short = ⚠️ ينقص الرصيد { $missing }: سأتوقف عندما ينفد.
mass-changed = ⚠️ <b>تغيّرت الأسعار أو الخدمات منذ ذلك الحين.</b> راجعها مرة أخرى.

mass-progress = ⏳ <b>جارٍ التقديم: { $done } من { $total }</b>
mass-stopping-toast = سأتوقف بعد السطر الجاري إرساله.
mass-not-running = لم يعد يعمل.
mass-already = إنه يعمل بالفعل.
mass-already-done = قُدّم هذا الطلب الجماعي من قبل.
mass-already-dropped = صُرف النظر عن هذا الطلب الجماعي. أرسل الأسطر من جديد.
mass-already-replaced = حلّ محلّه طلب جماعي أحدث، ولم يُقدَّم منه شيء. استخدم البطاقة الأحدث في الأسفل.
mass-already-stopped = توقّف هذا الطلب الجماعي قبل أن يكتمل. الأمر ‎/mass يعرضه ومنه تتابعه.
mass-busy = هناك طلب جماعي آخر يعمل الآن. انتظر حتى ينتهي أو أوقفه.

mass-done = ✅ <b>الطلب الجماعي: قُدّم { $done } من { $total }</b>
mass-stopped = ⏸ <b>توقّف الطلب الجماعي: قُدّم { $done } من { $total }</b>
mass-dropped = ✖️ <b>الطلب الجماعي: قُدّم { $done } من { $total } وتُجوهل الباقي</b>
mass-stop-person = أنت أوقفته.
mass-stop-funds = 💳 نفد الرصيد. اشحنه في اللوحة ثم تابع.
mass-stop-key = 🔑 لم تعد اللوحة تقبل مفتاح API. اربط مفتاحًا صالحًا ثم تابع.
mass-stop-action = 🔑 مفتاح API غير مقبول لهذا الإجراء، مع أن اللوحة تقبله في غيره. أعد المحاولة، وإن تكرّر ذلك فاسأل دعم اللوحة.
mass-stop-changed = 🔑 تغيّر مفتاح الحساب أو عملته. راجع الأسعار ثم تابع.
mass-stop-unreachable = 📡 تعذّر الوصول إلى اللوحة. تابع بعد بضع دقائق.
mass-stop-silent = ❓ توقفت اللوحة عن الرد: لا أعرف هل قُدّمت الأسطر الأخيرة. راجعها قبل أن تتابع.
mass-stop-slow = 🐢 طلبت اللوحة التمهّل، فلم تُقدَّم بعض الأسطر. تابع متى شئت.
mass-stop-maintenance = 🚧 توجد صيانة حتى { $time }. تابِع بعد ذلك.
mass-stop-wait = ⏳ تطلب اللوحة الانتظار حتى { $time }. تابع بعد ذلك.
mass-stop-prices = ⚠️ تغيّرت الأسعار أو الخدمات أثناء التقديم. راجع ما بقي قبل أن تتابع.
mass-stop-restart = 🔄 أُعيد تشغيلي أثناء التقديم. لن يُقدَّم شيء آخر حتى تطلب ذلك.
mass-stop-fault = ⚠️ حدث خطأ من جانبنا. لن يُقدَّم شيء آخر حتى تطلب ذلك.
mass-count-placed = ✅ قُدّم { $count }
mass-count-refused = ❌ رُفض { $count }
mass-count-unknown = ❓ غير مؤكد { $count }
mass-count-closed = ✖️ لم يُقدَّم { $count }
mass-line-placed = { -rtl }<b>{ $line }.</b> { $id } · { $link }
mass-line-refused = { -rtl }<b>{ $line }.</b> { $link }: { $reason }
mass-line-unknown = { -rtl }<b>{ $line }.</b> { $link }: لا أعرف هل قُدّم
mass-line-closed = { -rtl }<b>{ $line }.</b> { $link }: لم يُقدَّم
mass-line-left = { -rtl }<b>{ $line }.</b> { $link }: لم يُقدَّم بعد
mass-placed-sum =
    { $count ->
        [zero] 💵 قيمة ما قُدّم <b>{ $price }</b>. سأخبرك عند انتهائها.
        [one] 💵 قيمة ما قُدّم <b>{ $price }</b>. سأخبرك عند انتهائه.
        [two] 💵 قيمة ما قُدّم <b>{ $price }</b>. سأخبرك عند انتهائهما.
        [few] 💵 قيمة ما قُدّم <b>{ $price }</b>. سأخبرك عند انتهائها.
        [many] 💵 قيمة ما قُدّم <b>{ $price }</b>. سأخبرك عند انتهائها.
       *[other] 💵 قيمة ما قُدّم <b>{ $price }</b>. سأخبرك عند انتهائها.
    }
mass-left =
    { $count ->
        [zero] ▫️ <b>بقي { $count } سطر</b> ابتداءً من السطر { $line }: { $price }
        [one] ▫️ <b>بقي سطر واحد</b>: السطر { $line }، { $price }
        [two] ▫️ <b>بقي سطران</b> ابتداءً من السطر { $line }: { $price }
        [few] ▫️ <b>بقيت { $count } أسطر</b> ابتداءً من السطر { $line }: { $price }
        [many] ▫️ <b>بقي { $count } سطرًا</b> ابتداءً من السطر { $line }: { $price }
       *[other] ▫️ <b>بقي { $count } سطر</b> ابتداءً من السطر { $line }: { $price }
    }
mass-left-dropped =
    { $count ->
        [zero] ▫️ { $count } سطر لم تُقدَّم.
        [one] ▫️ سطر واحد لم يُقدَّم.
        [two] ▫️ سطران لم يُقدَّما.
        [few] ▫️ { $count } أسطر لم تُقدَّم.
        [many] ▫️ { $count } سطرًا لم تُقدَّم.
       *[other] ▫️ { $count } سطر لم تُقدَّم.
    }
mass-unknown =
    { $count ->
        [zero] ❓ نتيجة { $count } سطر غير معروفة. لن أرسلها مرة أخرى من تلقاء نفسي: اضغط على كل منها لحسمه.
        [one] ❓ نتيجة سطر واحد غير معروفة. لن أرسله مرة أخرى من تلقاء نفسي: اضغط عليه لحسمه.
        [two] ❓ نتيجة سطرين غير معروفة. لن أرسلهما مرة أخرى من تلقاء نفسي: اضغط على كل منهما لحسمه.
        [few] ❓ نتيجة { $count } أسطر غير معروفة. لن أرسلها مرة أخرى من تلقاء نفسي: اضغط على كل منها لحسمه.
        [many] ❓ نتيجة { $count } سطرًا غير معروفة. لن أرسلها مرة أخرى من تلقاء نفسي: اضغط على كل منها لحسمه.
       *[other] ❓ نتيجة { $count } سطر غير معروفة. لن أرسلها مرة أخرى من تلقاء نفسي: اضغط على كل منها لحسمه.
    }
# Names of the columns, separated by |
mass-columns = السطر|الخدمة|الاسم|الرابط|الكمية|السعر|قيم أخرى|النتيجة|الطلب|السبب
mass-state-bad = لا يمكن تقديمه
mass-state-left = لم يُقدَّم بعد
mass-state-placed = قُدّم
mass-state-refused = مرفوض
mass-state-unknown = غير مؤكد
mass-state-closed = لم يُقدَّم

## Labels

button-label = 🏷 علامة
button-label-choice = 🏷 { $label }
button-label-filter = 🏷 { $label } · { $count }
button-no-label = تخطٍّ: بلا علامة
label-ask =
    🏷 <b>علامة الطلب { $id }</b>
    أرسل كلمة تجد بها هذا الطلب، مثل اسم العميل: { $limit } حرفًا على الأكثر.
label-ask-other =
    🏷 <b>علامة الطلب { $id }</b>: { $label }
    أرسل علامة أخرى من { $limit } حرفًا على الأكثر. والرمز { -ltr }<code>-</code> يزيلها.
label-put = 🏷 أُضيفت العلامة. تجد الطلب بالأمر { -ltr }<code>/orders</code> متبوعًا بها.
label-removed = 🏷 الطلب الآن بلا علامة.
label-none = 🏷 لا يوجد طلب بالعلامة «{ $label }».
labels-none = 🏷 لا يوجد طلب له علامة بعد. ضع علامة بزر <b>🏷 علامة</b> في بطاقة الطلب.
gone-label = لم يعد أي طلب يحمل هذه العلامة.
bad-label-lines = ⚠️ أرسله في سطر واحد.
orders-title-label =
    { $count ->
        [zero] 🏷 <b>{ -rtl }{ $label }: { $count } طلب</b>
        [one] 🏷 <b>{ -rtl }{ $label }: طلب واحد</b>
        [two] 🏷 <b>{ -rtl }{ $label }: طلبان</b>
        [few] 🏷 <b>{ -rtl }{ $label }: { $count } طلبات</b>
        [many] 🏷 <b>{ -rtl }{ $label }: { $count } طلبًا</b>
       *[other] 🏷 <b>{ -rtl }{ $label }: { $count } طلب</b>
    }

## Export

button-export = 📤 تصدير
export-nothing = 📤 لا يوجد ما يُصدَّر بعد: لم يُقدَّم هنا أي طلب ولم يُتابَع.
export-caption =
    { $count ->
        [zero] 📤 <b>{ $count } طلب</b> من { $account }، لأي برنامج جداول
        [one] 📤 <b>طلب واحد</b> من { $account }، لأي برنامج جداول
        [two] 📤 <b>طلبان</b> من { $account }، لأي برنامج جداول
        [few] 📤 <b>{ $count } طلبات</b> من { $account }، لأي برنامج جداول
        [many] 📤 <b>{ $count } طلبًا</b> من { $account }، لأي برنامج جداول
       *[other] 📤 <b>{ $count } طلب</b> من { $account }، لأي برنامج جداول
    }
# Names of the columns, separated by |
export-columns = الطلب|الحساب|اللوحة|الخدمة|الاسم|النوع|الفئة|الرابط|الكمية|قيم أخرى|السعر|التكلفة|المدفوع|العملة|الحالة|عدد البدء|المتبقي|وقت الطلب|وقت الانتهاء|العلامة|المصدر

## Notifications

ended-order = { -rtl }{ $status } · <b>{ $id }</b>
ended-remains = لم يُسلَّم: <b>{ $count }</b>
ended-remains-of = لم يُسلَّم: <b>{ $count }</b> من { $total }
ended-took = ⏱ استغرق { $time }
ended-refill = ♻️ التعويض { $id } للطلب { $order }: { $status }
ended-refill-lost = ⚠️ التعويض { $id } للطلب { $order }: لا تذكر اللوحة ما آل إليه، فتوقفت عن السؤال. قد يظهر في موقعها.
ended-lost = ⚠️ الطلب <b>{ $id }</b>: لم يتغير شيء منذ مدة طويلة، فتوقفت عن متابعته.
ended-missing = ⚠️ الطلب <b>{ $id }</b>: لم تعد اللوحة تعرف هذا الطلب، فتوقفت عن متابعته.
low-balance = { -rtl }📉 <b>{ $account }</b>: الرصيد أقل من { $line }.
digest-title = ⭐ <b>جديد مفضلتك</b>
digest-price = { -rtl }{ $id } · { $name }: { $before } ← <b>{ $price }</b>
digest-gone = { -rtl }{ $id } · { $name }: ⚠️ لم تعد متاحة
digest-back = { -rtl }{ $id } · { $name }: عادت متاحة، <b>{ $price }</b>
ended-many =
    { $count ->
        [zero] 🔔 <b>لم ينتهِ أي طلب</b>
        [one] 🔔 <b>انتهى طلب واحد</b>
        [two] 🔔 <b>انتهى طلبان</b>
        [few] 🔔 <b>انتهت { $count } طلبات</b>
        [many] 🔔 <b>انتهى { $count } طلبًا</b>
       *[other] 🔔 <b>انتهى { $count } طلب</b>
    }

## Refills and canceling

button-cancel-confirm = ✖️ تأكيد الإلغاء
refills-title =
    { $count ->
        [zero] ♻️ <b>التعويضات</b>
        [one] ♻️ <b>تعويض واحد</b>
        [two] ♻️ <b>تعويضان</b>
        [few] ♻️ <b>{ $count } تعويضات</b>
        [many] ♻️ <b>{ $count } تعويضًا</b>
       *[other] ♻️ <b>{ $count } تعويض</b>
    }
refills-none = لا توجد تعويضات بعد. اطلب التعويض بزر <b>♻️ تعويض</b> في بطاقة الطلب.
refill-item = { -rtl }{ $id } للطلب { $order } · { $status } · { -iso }{ $age }{ -end }
refill-untold = ❔ لا تذكره اللوحة
refill-asked = ♻️ الطلب { $order }: طُلب التعويض { $id }
refill-refused = ⚠️ الطلب { $order }: { $error }
refill-item-unknown = ❓ الطلب { $order }: لم تؤكد اللوحة هل قبلت طلب التعويض. تحقّق قبل أن تطلبه مرة أخرى.
refill-unknown = ❓ <b>لم تؤكد اللوحة هل قبلت طلب التعويض.</b> تحقّق في موقع اللوحة قبل أن تطلبه مرة أخرى: لوحات كثيرة تقبل طلبًا واحدًا في اليوم.
refill-watched = سأخبرك بالنتيجة.
cancel-nothing = لا يوجد ما تتراجع عنه الآن. لإلغاء طلبات، أرسل أرقامها: { -ltr }<code>/cancel 123 124</code>
cancel-which = ✖️ <b>أي طلب تريد إلغاءه؟</b> أو أرسل عدة أرقام: ‎<code>/cancel 123 124</code>
# One line: the ids stand in the lines after it and are read back from there.
cancel-ask =
    { $count ->
        [zero] ✖️ <b>لا طلبات لإلغائها</b>
        [one] ✖️ <b>إلغاء هذا الطلب؟</b>
        [two] ✖️ <b>إلغاء هذين الطلبين؟</b>
        [few] ✖️ <b>إلغاء هذه الطلبات وعددها { $count }؟</b>
        [many] ✖️ <b>إلغاء هذه الطلبات وعددها { $count }؟</b>
       *[other] ✖️ <b>إلغاء هذه الطلبات وعددها { $count }؟</b>
    }
cancel-these = { -rtl }{ $orders }
cancel-ended = الطلب { $order }: { $status } بالفعل، فلا شيء لإلغائه
cancel-already =
    { $answer ->
        [taken] الطلب { $order }: طُلب إلغاؤه من قبل، وقبلت اللوحة ذلك. ستعرف النتيجة من حالته.
        [unsaid] الطلب { $order }: طُلب إلغاؤه من قبل، ولم تؤكد اللوحة هل قبلت ذلك. لا أطلبه مرتين: ستعرف النتيجة من حالته.
       *[other] الطلب { $order }: طُلب إلغاؤه من قبل. ستعرف النتيجة من حالته.
    }
cancel-asked = ✖️ الطلب { $order }: طُلب إلغاؤه
cancel-refused = ⚠️ الطلب { $order }: { $error }
cancel-item-unknown = ❓ الطلب { $order }: لم تؤكد اللوحة هل قبلت الإلغاء. ستعرف ذلك من حالته.
cancel-unknown = ❓ <b>لم تؤكد اللوحة هل قبلت الإلغاء.</b> سُجّل الطلب على أنه أُرسل: ستعرف النتيجة من حالة الطلبات.
cancel-request-only = هذا طلب إلغاء فقط: نتيجته تظهر في حالة الطلب.

## Statistics: a picture, and its numbers in the caption

stats-week = أسبوع
stats-month = شهر
stats-year = سنة
button-look-dark = 🌙 داكن
button-look-light = ☀️ فاتح
stats-spent-week = الإنفاق في 7 أيام
stats-spent-month = الإنفاق في 30 يومًا
stats-spent-year = الإنفاق في 12 شهرًا
stats-due = يُفترض أن يعود: نحو { $amount }
stats-orders = الطلبات
stats-median = الوقت الوسيط
stats-not-whole = جزئي أو ملغى
stats-by-day = الإنفاق اليومي
stats-by-month = الإنفاق الشهري
stats-by-service = أعلى الخدمات إنفاقًا
stats-by-label = حسب العلامة
stats-outcomes = نتائج الطلبات
stats-completed = مكتمل
stats-partial = جزئي
stats-canceled = ملغى
stats-running = جارٍ
stats-unknown = طلبات من خارج البوت
stats-no-label = بلا علامة
stats-nothing = لا طلبات في هذه المدة
stats-nothing-spent = لم يُخصم شيء في هذه المدة
stats-empty =
    📊 <b>لا شيء لعرضه بعد</b>
    بعد أول طلباتك هنا ستصبح هذه صورة توضح كم أنفقت، وعلى ماذا، وكم يستغرق التنفيذ.
stats-title =
    { $period ->
        [week] 📊 <b>7 أيام</b> · { $range }
        [month] 📊 <b>30 يومًا</b> · { $range }
       *[year] 📊 <b>12 شهرًا</b> · { $range }
    }
stats-caption-spent = 💵 الإنفاق: <b>{ $amount }</b>
stats-caption-due = ↩️ يُفترض أن يعود، ولم يُحسب إنفاقًا: نحو <b>{ $amount }</b>. رصيدك يبيّن ذلك.
stats-caption-otherwise =
    { $count ->
        [zero] ⚠️ خصمت اللوحة عن { $count } طلب { $charge }، وفي البطاقات { $price }
        [one] ⚠️ خصمت اللوحة عن طلب واحد { $charge }، وفي بطاقته { $price }
        [two] ⚠️ خصمت اللوحة عن طلبين { $charge }، وفي بطاقتيهما { $price }
        [few] ⚠️ خصمت اللوحة عن { $count } طلبات { $charge }، وفي بطاقاتها { $price }
        [many] ⚠️ خصمت اللوحة عن { $count } طلبًا { $charge }، وفي بطاقاتها { $price }
       *[other] ⚠️ خصمت اللوحة عن { $count } طلب { $charge }، وفي بطاقاتها { $price }
    }
stats-caption-orders =
    { $count ->
        [0] 📦 لا طلبات
        [zero] 📦 لا طلبات
        [one] 📦 <b>طلب واحد</b>
        [two] 📦 <b>طلبان</b>
        [few] 📦 <b>{ $count }</b> طلبات
        [many] 📦 <b>{ $count }</b> طلبًا
       *[other] 📦 <b>{ $count }</b> طلب
    }
stats-caption-most = 📈 الأعلى: { $amount } · { $when }
stats-caption-median = ⏱ نصف الطلبات يكتمل خلال <b>{ $time }</b>
stats-caption-outcomes = ✅ مكتمل { $completed } · 🌗 جزئي { $partial } · ✖️ ملغى { $canceled } · ▶️ جارٍ { $running }
stats-caption-share = ⚖️ الجزئي والملغى من الطلبات المنتهية: { $share }
stats-caption-services = <b>أعلى الخدمات إنفاقًا</b>
stats-caption-labels = <b>حسب العلامة</b>
stats-caption-item = { -rtl }{ $number }. { $name }: { $amount }
stats-caption-utc = <i>تُحسب الأيام بالتوقيت العالمي UTC.</i>

## The board: one pinned message with what runs

button-board-on = 📌 تثبيت المتابعة
button-board-off = 📌 إيقاف التثبيت
board-title =
    { $count ->
        [zero] 📌 <b>لا طلبات جارية</b>
        [one] 📌 <b>طلب واحد جارٍ</b>
        [two] 📌 <b>طلبان جاريان</b>
        [few] 📌 <b>{ $count } طلبات جارية</b>
        [many] 📌 <b>{ $count } طلبًا جاريًا</b>
       *[other] 📌 <b>{ $count } طلب جارٍ</b>
    }
board-item = { -rtl }<b>{ $id }</b> · { $status }
board-item-labelled = { -rtl }<b>{ $id }</b> · { $status } · { $label }
board-progress = { -rtl }{ $progress } · { $name }
board-name = { -rtl }{ $name }
board-more =
    { $count ->
        [zero] … لا طلبات غيرها
        [one] … وطلب آخر
        [two] … وطلبان آخران
        [few] … و{ $count } طلبات أخرى
        [many] … و{ $count } طلبًا آخر
       *[other] … و{ $count } طلب آخر
    }
board-nothing = 📌 لا طلبات جارية الآن.
board-on = 📌 <b>المتابعة المثبّتة تعمل.</b> طلباتك الجارية في رسالة واحدة مثبّتة أحدّثها باستمرار. تختفي عندما لا يبقى طلب جارٍ، وتعود مع الطلب التالي.
board-here = 📌 المتابعة المثبّتة في هذه الرسالة.
board-off = 📌 المتابعة المثبّتة متوقفة. لتشغيلها من جديد: { -ltr }/board
board-deleted = 📌 حذفتَ رسالة المتابعة المثبّتة، لذلك أوقفتُها.

## Settings, language, privacy

button-privacy = 🔐 الخصوصية
button-erase = 🗑 محو كل شيء
settings-title = ⚙️ <b>الإعدادات</b>
settings-language = 🌐 اللغة: { $language }
button-quiet = 🌙 ساعات الهدوء
button-low-balance = 📉 تنبيه الرصيد
button-off = إيقاف
button-other-time = 🕒 تصحيح الوقت
button-other-amount = مبلغ آخر
settings-quiet = 🌙 ساعات الهدوء: من { $from } إلى { $to }
settings-quiet-off = 🌙 ساعات الهدوء: لا توجد
settings-low-balance = 📉 تنبيه عند انخفاض الرصيد عن { $amount }
settings-low-balance-off = 📉 تنبيه انخفاض الرصيد: متوقف
quiet-zone =
    🕒 <b>كم الساعة عندك الآن؟</b>
    ساعات الهدوء تُحسب بتوقيتك.
quiet-choose =
    🌙 <b>متى لا تريد أي إشعارات؟</b>
    ما ينتهي خلال هذه الساعات يصلك بعدها في رسالة واحدة.
low-balance-choose = 📉 <b>التنبيه عندما ينخفض رصيد { $account } عن…</b>
low-balance-ask =
    📉 <b>حد تنبيه الرصيد</b>
    أرسل المبلغ؛ الرقم 0 يوقف التنبيه.
bad-amount = ⚠️ هذا ليس مبلغًا. أرسله بالأرقام، مثل { -ltr }<code>12.50</code>.
settings-notify = 🔔 إشعارات انتهاء الطلبات: { $what }
notify-all = الكل
notify-problems = المشكلات فقط
notify-none = متوقفة
language-title = 🌐 <b>أي لغة تفضّل؟</b>
language-set = ✅ أتحدث العربية الآن.
privacy =
    🔐 <b>الخصوصية</b>
    هذا ما يُحفظ هنا، في قاعدة بيانات من يشغّل هذا البوت:
    • معرّفك في تيليجرام ولغتك وإعداداتك
    • مفاتيح API التي ربطتها، مشفّرة
    • طلباتك والتعويضات التي قدّمتها أو تتبّعتها هنا، مع روابطها وحالاتها
    • ما كتبته في حوار لم يكتمل، مشفّرًا، لمدة يوم على الأكثر
    • بصمة مفتاح رفضته لوحته، لساعة واحدة، حتى بعد المحو

    الرسائل التي فيها مفاتيح تُحذف من المحادثة. مفتاحك يُرسل إلى لوحتك فقط. ولا يُشارك أي شيء مع أي أحد آخر.

    زر <b>🗑 محو كل شيء</b> يزيل ذلك كله دفعة واحدة، أما { -ltr }/disconnect فيزيل حسابًا واحدًا.
privacy-copies = يبقى ما مُحي في النسخ الاحتياطية اليومية حتى تُحذف آخرها (بعد أيام عددها { $days }).
privacy-server = قد يحتفظ خادم قاعدة البيانات بما مُحي مدةً في سجله ونسخه الاحتياطية، حسب إعداد من يشغّله؛ والمفاتيح مشفّرة هناك أيضًا.
privacy-silent =
    من لا يكتب شيئًا ولا يضغط زرًا طوال هذه المدة يُمحى كل ما يخصه تلقائيًا بعد تنبيهه (المدة بالأيام: { $days })، ولهذا يُحفظ يوم آخر رسالة لك.
silent-warning =
    🗑 <b>لم تزرني منذ مدة طويلة.</b>
    سأمحو كل ما هو محفوظ عنك هنا (الأيام المتبقية: { $days }): المفاتيح والطلبات والإعدادات.
    للاحتفاظ به اكتب أي شيء أو اضغط الزر.
erase-ask =
    🗑 <b>محو كل ما هو محفوظ عنك؟</b>
    كل الحسابات والمفاتيح والطلبات والإعدادات هنا. لن يتغير شيء في اللوحة، ولن أتابع الطلبات الجارية بعد ذلك.
erase-invited = دخلتَ بدعوة: للعودة ستحتاج إلى دعوة جديدة.
erased = 🗑 مُحي كل شيء. للبدء من جديد: { -ltr }/start

## Running the bot

button-invitation = ✉️ دعوة
button-admin-people = 👤 الأشخاص
button-notice = 📣 إعلان للجميع
button-maintenance = 🚧 صيانة
button-backup = 💾 نسخ احتياطي
admin-title = 🛠 <b>إدارة البوت</b>
admin-people = 👥 الأشخاص: <b>{ $all }</b> · النشطون خلال 7 أيام: { $active } · حظروا البوت: { $blocked }
admin-orders = 📦 طلبات اليوم (UTC): <b>{ $today }</b> · الجارية: { $open } · غير المعروفة: { $unknown }
admin-panel = 📡 لوحة <code>{ $panel }</code> · الحسابات: { $count }
admin-panel-health = الفاشلة: { $share }% من آخر { $calls } استدعاءات · الوسيط: { $ms } مللي ثانية
admin-panel-unasked = لم تُسأل منذ البدء.
admin-system = ⚙️ الإصدار { $version } · بدأ { $time }
admin-storage = 💾 التخزين: { $kind }، { $size } ميبيبايت
admin-counted = <i>حُسب { $time }</i>
admin-invitation =
    ✉️ <b>دعوة</b> لشخص واحد، لمدة 7 أيام:
    الرابط: { $link }
admin-invitation-open = لا يحتاجها أحد الآن: تسري الدعوات مع ‎<code>ACCESS=invite</code>.
button-copy-link = 📋 نسخ الرابط
admin-ask-person =
    👤 <b>ما معرّف تيليجرام للشخص؟</b>
    سأعرض هل يُخدَم، ويمكنك حظره أو السماح له.
bad-person = ⚠️ هذا ليس معرّف تيليجرام. أرسل أرقامًا مثل <code>123456789</code>.
admin-person = 👤 <b>شخص</b> <code>{ $id }</code>
admin-person-served = ✅ يُخدَم
admin-person-not-served = ⛔️ لا يُخدَم
admin-standing-admin = يدير هذا البوت وله الوصول دائمًا.
admin-standing-in = سُمح له بالدخول.
admin-standing-banned = محظور.
admin-standing-none = لم يُقرَّر شيء بشأنه.
button-ban = 🚫 حظر
button-let-in = ✅ السماح
button-another-person = 👤 شخص آخر
admin-not-banned = لا يمكن حظر من يدير البوت.
admin-maintenance =
    🚧 <b>صيانة</b>
    يستمر الناس في القراءة. تُرفض الطلبات والتعويضات والإلغاءات مع ذكر السبب ووقت الانتهاء.
admin-maintenance-on = 🚧 مستمرة حتى { $time }.
admin-maintenance-off = لا توجد صيانة الآن. كم ستدوم؟
button-maintenance-off = ✅ إنهاء الصيانة
for-minutes = { $minutes } دقيقة
for-hours = { $hours } س
backup-made = 💾 أُنشئت النسخة: <code>{ $name }</code>، { $size } ميبيبايت.
backup-failed = ⚠️ لم تُنشأ نسخة. السجل يذكر السبب، والنسخ السابقة باقية.
backup-none = 💾 لا يوجد مجلد للنسخ: عيّن <code>BACKUP_FOLDER</code>.
backup-postgres = 💾 تُنسخ PostgreSQL على خادمها باستخدام <code>pg_dump</code>.
notice-ask =
    📣 <b>إعلان للجميع</b>
    أرسل النص. ستراه قبل إرساله.
bad-notice = ⚠️ النص طويل: الحد الأقصى للأحرف هو { $most }.
notice-preview = 👁 <b>هكذا سيظهر.</b> الأشخاص: { $count }. أخبار الطلبات أولًا، وساعات الهدوء تبقى هادئة.
notice = 📣 إعلان: { $text }
button-notice-send = 📣 إرسال للجميع
button-notice-stop = ⏹ إيقاف
notice-running = 📣 <b>يُرسل الإعلان الآن.</b>
notice-stopped = ⏹ <b>أُوقف الإعلان.</b>
notice-done = ✅ <b>أُرسل الإعلان.</b>
notice-progress = المرسلة: { $sent } من { $people } · تعذّر الوصول: { $unreachable } · لا يريدونها: { $off }
notice-busy = يُرسل إعلان آخر، أو انتهى هذا. أوقف ذلك أولًا.
gone-notice = لم يعد هذا الإعلان محفوظًا.
button-notices-off = 🔕 لا أريد إعلانات
button-notices-on = 🔔 استلام الإعلانات
notices-off-toast = لن تصلك إعلانات بعد الآن. أخبار طلباتك مستمرة.
notices-on-toast = ستصلك الإعلانات مجددًا.
alarm-on = ⚠️ <b>تنبيه: { $what }</b>
alarm-over = ✅ <b>انتهى:</b> { $what }
alarm-times = العدد: { $count } · منذ { $time }
alarm-lasted = المدة بالدقائق: { $minutes }
alarm-panel-silent = لوحة لا تجيب: <code>{ $about }</code>
alarm-panel-refuses = لوحة ترفض كل شيء: <code>{ $about }</code>
alarm-telegram-conflict = برنامج آخر يستلم تحديثات هذا البوت من تيليجرام (409)
alarm-telegram-token = تيليجرام يرفض رمز البوت (401)
alarm-store = لا يمكن الكتابة في قاعدة البيانات
alarm-disk = قرص قاعدة البيانات ممتلئ تقريبًا
alarm-webhook = تيليجرام لا يصل إلى الويب هوك
alarm-set-aside = أنهى تحديث العملية مرارًا فوُضع جانبًا
alarm-unknown-outcomes = تتراكم طلبات نتيجتها غير معروفة
alarm-error = خطأ من نوع جديد: <code>{ $about }</code>
