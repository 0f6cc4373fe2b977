# Türkçe (siz diliyle, kısa ve samimi; düğmeler emir kipinde). Sections and keys as in en.ftl.
# The words that stay the same everywhere: sipariş, servis, panel, telafi (refill), kademeli gönderim (drip-feed), API anahtarı, bakiye, link,
# şablon (preset), etiket (label), canlı liste (board), özet (card).
# No case endings on values: "{ $account } hesabı", never "{ $account }'i". A noun after a number stays singular.

language-name = Türkçe

## The bot itself

bot-description =
    SMM panelinizi bu sohbetten yönetin: servis bulun, her türden sipariş verin, takip edin, telafi isteyin, iptal edin; bitince haberiniz olsun.

    Panel hesabınızın API anahtarını /connect ile bağlayın. Anahtar şifreli saklanır.
bot-short-description = SMM paneliniz sohbette: sipariş, takip, telafi, iptal. Bitince haber verir.

command-start = Menü
command-order = Sipariş ver
command-mass = Satırlarla veya dosyayla toplu sipariş
command-services = Servislere göz at
command-search = Kelimeyle veya ID ile servis ara
command-favorites = Favori servisleriniz
command-orders = Son siparişleriniz
command-status = ID ile sipariş durumu
command-track = Başka yerde verilen siparişleri takip et
command-refill = Telafi (refill) iste
command-refills = Telafileriniz ve durumları
command-cancel = İşlemden çık veya ID ile sipariş iptal et
command-export = Siparişleriniz CSV dosyasında
command-stats = Harcama ve siparişler tek görselde
command-board = Devam eden siparişleri sabitle
command-balance = Hesap bakiyesi
command-connect = API anahtarı bağla
command-accounts = Bağlı hesaplarınız
command-disconnect = Hesabı ve anahtarını kaldır
command-settings = Bildirimler ve dil
command-language = Dil seç
command-help = Bot neler yapabilir
command-privacy = Neler saklanır, nasıl silinir
command-admin = Botu yönet: kişiler, paneller, duyurular

plain = { $text }
optional = <i>isteğe bağlı</i>
apology =
    ⚠️ <b>Bizim tarafta bir şeyler ters gitti.</b>
    Kaydedildi (kod <code>{ $code }</code>). Lütfen tekrar deneyin; sipariş veriyorduysanız önce /orders listesine bakın.
unknown-command = { $command } komutunu bilmiyorum. Yapabildiklerim: /help
only-text = Yalnızca metni ve düğmeleri anlıyorum. Servis aramak için kelime, bir link ya da sipariş ID’leri gönderin. /help
crowd = ✋ Bu, tek tek yanıtlayabileceğimden fazla. Son mesajı yanıtlıyorum; öncekilerin bir kısmı atlandı ve onlarla ilgili hiçbir şey yapılmadı.
not-allowed = 🔒 Bu bot herkese açık değil.
invitation-over = 🔒 Bu davet kullanılmış ya da süresi dolmuş. Yenisini isteyin.
not-allowed-any-more = 🔒 Bu bot artık herkese açık değil ve sizin için başka bir şey yapmıyor. /privacy hakkınızda saklananları, /disconnect bir hesabı siler.
private-only = 🔒 Özelden konuşalım: anahtarınız, bakiyeniz ve siparişleriniz başkasını ilgilendirmez.
private-only-key = ⚠️ Mesajınızda bir anahtar var ve onu burada silemiyorum: siz silin ve panelde yeni anahtar oluşturun.
private-only-key-removed = ⚠️ Anahtar içeren mesajınızı sildim. Başkaları görmüş olabilir: panelde yeni anahtar oluşturun.
unknown-button = Bu düğme artık çalışmıyor. Menü için: /start
nothing-to-tap = Son mesajın altında böyle bir düğme yok. Gördüğünüz yerde dokunun ya da menüyü açın: /start
question-over = Bu soru kapandı: yanıtlandı, vazgeçildi ya da yerini başka bir soru aldı.
dialogue-dropped = ✖️ Tamam, vazgeçildi. Hiçbir şey gönderilmedi, hiçbir şey değişmedi.
gone-account = Bu hesap artık bağlı değil.
gone-panel = Bu panel artık burada sunulmuyor.
gone-draft = Bu sipariş özeti çok eski. Lütfen siparişe yeniden başlayın.
gone-placed = Panel siparişi { $id } olarak aldı, ama hesabı bu arada kaldırıldı: takip etmiyorum.
gone-order = Bu sipariş artık listenizde yok.
gone-id = Panel bu ID’yi daha yeni bir siparişe verdi: bu sipariş artık panele sorulamaz.

button-menu = 🏠 Menü
button-back = ‹ Geri
button-cancel = ✖️ Vazgeç
button-skip = Atla ›
button-previous-page = ‹ Önceki
button-next-page = Sonraki ›
button-refresh = 🔄 Yenile
button-try-again = 🔄 Tekrar dene
button-copy-id = 📋 ID kopyala
button-help = ❓ Yardım
button-language = 🌐 Dil
button-private = Özel sohbeti aç
button-choice = { $label }
button-chosen = ✅ { $label }

## Problems: what happened, was money taken, what next

problem-rejected = ❌ <b>Panel kabul etmedi.</b> Ücret alınmadı.
nothing-charged = Ücret alınmadı.
problem-key = API anahtarı kabul edilmiyor.
problem-key-of-action = API anahtarı bunun için kabul edilmiyor, oysa panel onu başka işlerde kabul ediyor. Tekrar deneyin; böyle kalırsa panelin desteğine sorun.
key-unwatched = Yeni bir anahtar gelene ya da <b>Tekrar dene</b> başarılı olana kadar bu hesabın siparişleri izlenmiyor.
problem-service = Bu servis kullanılamıyor. Başka birini seçin: /services
problem-link = Linki kontrol edin: herkese açık ve servisin istediği türden olmalı.
problem-duplicate-link = Bu link için devam eden bir sipariş var. Bitmesini bekleyin ya da başka bir servis kullanın.
problem-quantity = Servisin sınırları içinde bir miktar seçin.
problem-maintenance = 🚧 <b>{ $time } zamanına kadar bakım var.</b> Hiçbir şey gönderilmedi, ücret alınmadı. Sonra yeniden deneyin.
problem-maintenance-over = 🚧 <b>Bakım vardı.</b> Hiçbir şey gönderilmedi, ücret alınmadı. Yeniden deneyin.
problem-funds = Bakiye yetersiz. Panelden bakiye yükleyip tekrar deneyin.
problem-order = ID’yi kontrol edin: bu hesaba ait bir sipariş olmalı.
problem-refill = Bu sipariş için şu anda telafi yapılamıyor.
problem-rate =
    { $seconds ->
        [0] Panele çok sık istek gitti. Birazdan tekrar deneyin.
        [one] Panele çok sık istek gitti. { $seconds } saniye sonra tekrar deneyin.
       *[other] Panele çok sık istek gitti. { $seconds } saniye sonra tekrar deneyin.
    }
problem-rate-minutes =
    { $minutes ->
        [one] Panele çok sık istek gitti. { $minutes } dakika sonra tekrar deneyin.
       *[other] Panele çok sık istek gitti. { $minutes } dakika sonra tekrar deneyin.
    }
problem-rate-hours =
    { $hours ->
        [one] Panele çok sık istek gitti. { $hours } saat sonra tekrar deneyin.
       *[other] Panele çok sık istek gitti. { $hours } saat sonra tekrar deneyin.
    }
problem-transient = Panel sorun yaşıyor. Birkaç dakika sonra tekrar deneyin.
problem-absent = Bu panelde bu özellik yok.
problem-other = Girdiklerinizi kontrol edin ya da daha sonra tekrar deneyin.
problem-unreachable = 📡 <b>Panele ulaşılamıyor.</b> Hiçbir şey gönderilmedi, ücret alınmadı. Birkaç dakika sonra tekrar deneyin.
problem-gone = 🚪 <b>Bu bot, bu hesabın paneline artık hizmet vermiyor.</b> Hiçbir şey gönderilmedi, ücret alınmadı. Siparişleriniz panelde devam ediyor; onlar hakkında bildiklerim, siz hesabı kaldırana kadar burada kalır.
problem-unreadable = 🤷 <b>Panelin cevabı anlaşılamadı.</b> Ücret alınmadı. Birkaç dakika sonra tekrar deneyin.
problem-unknown = ❓ <b>Panel işlemin yapılıp yapılmadığını söylemedi.</b> Tekrar denemeden önce kontrol edin.
panel-says = { $text }

## Start, menu, help

button-new-order = 🛒 Yeni sipariş
button-orders = 📦 Siparişlerim
button-refills = ♻️ Telafiler
button-favorites = ⭐ Favoriler
button-balance = 💰 Bakiye
button-accounts = 👤 Hesaplar
button-settings = ⚙️ Ayarlar
button-stats = 📊 İstatistik
button-board = 📌 Canlı liste
button-services = 🗂 Servisler
button-search = 🔎 Ara

welcome = 👋 <b>Merhaba, { $name }!</b>
welcome-what = SMM paneliniz artık bir sohbette: servis bulun, sipariş verin, takip edin, telafi isteyin, iptal edin; bitince haberiniz olsun.
welcome-how = Başlamak için panel hesabınızın API anahtarını bağlayın. Anahtar şifreli saklanır, içinde olduğu mesaj hemen silinir.
menu-title = 🏠 <b>{ $account }</b>
menu-open =
    { $count ->
        [0] Devam eden sipariş yok.
        [one] <b>{ $count }</b> sipariş devam ediyor.
       *[other] <b>{ $count }</b> sipariş devam ediyor.
    }
help-title = <b>Yapabildiklerim</b>
help-ordering = <b>Sipariş verme</b>
help-orders = <b>Siparişleriniz</b>
help-account = <b>Hesabınız</b>
help-bot = <b>Bu bot</b>
help-line = { $command } — { $what }
help-words =
    <b>Komutsuz da olur</b>
    Kelime yazın, servis bulayım. Link gönderin, ona uygun servisleri göstereyim. <code>123,124 durum</code>, <code>telafi 123</code> ve <code>iptal 123 124</code> dediklerini yapar.
    Aceleniz mi var? <code>/order 1 https://… 1000</code>

## Connecting accounts

button-connect = 🔑 Bağla
button-connect-another = ➕ Başka hesap bağla
button-another-account = ➕ Başka bir hesap
button-new-key = 🔑 Yeni anahtar
button-new-key-of = 🔑 Yeni anahtar: { $account }
button-disconnect = 🗑 Kaldır
button-disconnect-account = 🗑 Kaldır: { $account }
button-rename = ✏️ Adlandır: { $account }
button-use-account = ▶️ Kullan: { $account }
button-panel-site = ❔ Anahtarım nerede?
button-add-funds = 💳 Bakiye yükle
connect-first = 🔑 Önce panel hesabınızın API anahtarını bağlayın.
choose-panel = Hesabınız hangi panelde?
choose-panel-first = 🔑 Mesajınızı sildim, anahtarı hiçbir yere göndermedim. Panelini seçin, sonra yeniden gönderin.
key-ask =
    🔑 <b>API anahtarı</b>
    <b>{ $panel }</b> hesabınızın API anahtarını gönderin. Panelin sitesinde, Hesap (Account) bölümünde bulunur.
key-ask-of =
    🔑 <b>{ $account } için yeni API anahtarı</b>
    Bu hesabın yeni API anahtarını gönderin. Panelin sitesinde, Hesap (Account) bölümünde bulunur.
key-ask-hint = Mesajınızı hemen siler, anahtarı şifreli saklarım.
key-ask-again = Başka bir anahtar gönderin ya da /cancel.
key-is-of = ❌ Bu, zaten bağlı olan { $account } hesabının anahtarı. Hiçbir şey değişmedi.
key-whose =
    { $several ->
        [no] 🔑 <b>Bu, { $account } hesabının yeni anahtarı mı?</b>
       *[yes] 🔑 <b>Bu, şu hesaplardan birinin yeni anahtarı mı?</b>
    }
    Anahtar çalışıyor ama bildiğim siparişlerin hiçbirini göstermiyor, bu yüzden bilemiyorum. Yeni anahtar eskisinin yerine geçer; başka bir hesap ise ayrıca saklanır.
key-malformed = ❌ Bu bir API anahtarına benzemiyor: harf ve rakamlardan oluşan, boşluksuz tek bir kelimedir. Bir daha gönderin ya da /cancel.
key-not-connected = <b>Bağlanmadı.</b> Hiçbir şey saklanmadı.
key-too-many = ⏳ <b>Çok fazla anahtar reddedildi.</b> Bu kez panele bir şey sormadım. { $minutes } dk sonra yeniden deneyin ya da /cancel.
key-delete-yourself = ⚠️ Anahtar içeren mesajınızı silemedim. Lütfen siz silin.
key-taken-out =
    { $message ->
        [deleted] 🔑 Mesajınızda bir API anahtarı vardı: mesajı sildim ve anahtarı hiçbir yere göndermedim.
       *[stays] 🔑 Mesajınızda bir API anahtarı vardı. Onu hiçbir yere göndermedim ama mesajı silemedim: lütfen kendiniz silin.
    }
    Hesap bağlamak için düğmeye dokunun ve yalnızca anahtarı gönderin.
one-by-one = 🐢 { $account } hesabının paneli siparişleri yalnızca tek tek bildiriyor. Siparişlerinizi birer birer kontrol ediyorum: sayıları çoksa bittiklerini öğrenmeniz biraz daha uzun sürer.
key-refused =
    🔑 <b>{ $account } hesabının anahtarı artık çalışmıyor.</b>
    Bu anahtarla panele bağlanmayı bıraktım. Siparişleriniz orada devam ediyor; yeni bir anahtar bağlayın, takibe devam edeyim.
    <blockquote expandable>{ $reason }</blockquote>
connected = ✅ <b>Bağlandı: { $account }</b>
connected-again = ✅ <b>Yeniden bağlandı: { $account }</b>
balance-title = 💰 <b>{ $account }</b>
balance-line = Bakiye: <b>{ $balance }</b>
account-line = 👤 { $account }
accounts-title =
    { $count ->
        [0] 👤 Bağlı hesap yok.
        [one] 👤 <b>Bir hesap bağlı</b>
       *[other] 👤 <b>{ $count } hesap bağlı</b>
    }
account-item =
    { $state ->
        [active] ✅ <b>{ $account }</b> · kullanımda
        [refused] ⚠️ { $account } · anahtar reddedildi
        [gone] ⚠️ { $account } · panele artık hizmet verilmiyor
       *[other] • { $account }
    }
rename-ask =
    ✏️ <b>{ $account } için yeni ad</b>
    Birden fazla hesabınız varsa sipariş özetlerinde görünür.
bad-name = ⚠️ 1 ile { $limit } karakter arasında bir ad gönderin.
disconnect-ask =
    🗑 <b>{ $account } kaldırılsın mı?</b>
    Anahtar ve bu hesap için burada saklanan her şey silinir: siparişleri, telafileri ve favorileri.
    { $open ->
        [0] Panelde hiçbir şey değişmez.
        [one] Panelde hiçbir şey değişmez; devam eden { $open } sipariş artık takip edilmez.
       *[other] Panelde hiçbir şey değişmez; devam eden { $open } sipariş artık takip edilmez.
    }
disconnect-nothing = Bağlı hesap yok. /connect
disconnected = 🗑 { $account } kaldırıldı, onun için saklanan her şey silindi.

## Services

button-categories = 🗂 Tüm kategoriler
button-order = 🛒 Sipariş ver
button-favorite = ☆ Favorilere ekle
button-favorite-off = ⭐ Favorilerde
categories-title =
    { $count ->
        [one] 🗂 <b>{ $count } kategori</b>
       *[other] 🗂 <b>{ $count } kategori</b>
    }
categories-hint = Birini seçin ya da aramak için kelime gönderin.
category-button = { $name } · { $count }
category-title = 🗂 <b>{ $name }</b> · { $count }
category-gone = Bu kategori artık sunulmuyor.
services-none = Panel bu hesaba hiç servis sunmuyor.
services-failed = <b>Servisler yüklenemedi.</b>
service-item =
    <b>{ $number }.</b> { $name }
    { $id } · 1000 adet <b>{ $price }</b> · { $min }–{ $max }
service-item-package =
    <b>{ $number }.</b> { $name }
    { $id } · paket <b>{ $price }</b>
service-line = 📦 { $id } · { $name }
service-title = 📦 <b>{ $id }</b> · <b>{ $name }</b>
service-category = 🗂 { $category }
service-price = 💵 1000 adet fiyatı: <b>{ $price }</b>
service-price-package = 💵 Paket fiyatı: <b>{ $price }</b>
service-limits = 🔢 Min: { $min } · Maks: { $max }
service-type = 🧩 Tür: { $type }
service-type-unknown = ⚠️ Bu türü tanımıyorum: link ve miktar sorarım. Panel daha fazlasını isteyip reddedebilir.
service-refill =
    { $allowed ->
        [yes] ♻️ Telafi: var
       *[no] ♻️ Telafi: yok
    }
service-cancel =
    { $allowed ->
        [yes] ✖️ İptal: var
       *[no] ✖️ İptal: yok
    }
service-drip-feed =
    { $allowed ->
        [yes] 💧 Kademeli gönderim (drip-feed): var
       *[no] 💧 Kademeli gönderim (drip-feed): yok
    }
service-average-time = ⏱ Ortalama süre: { $time }
service-send-link = 🔗 Bir link gönderin, bunu onun için sipariş edeyim.
service-gone = { $id } servisi hesabınıza (artık) sunulmuyor.
search-ask =
    🔎 <b>Ne arıyorsunuz?</b>
    Kelime (<i>instagram beğeni</i>) ya da bir servis ID’si gönderin.
search-title =
    { $count ->
        [one] 🔎 «{ $words }» · { $count } servis
       *[other] 🔎 «{ $words }» · { $count } servis
    }
search-words = 🔎 «{ $words }»
search-none = 🔎 «{ $words }» için bir şey bulunamadı. Daha az ya da başka kelimeler deneyin.
numbered = <b>{ $number }.</b> { $item }
favorite-item-gone = ⭐ { $id } · ⚠️ artık sunulmuyor
favorites-title = ⭐ <b>Favoriler</b> · { $count }
favorites-none = Henüz bir şey yok. Bir serviste <b>☆ Favorilere ekle</b> ya da bitmiş bir siparişte <b>⚡ Şablon kaydet</b> düğmesine dokunun.
favorite-added = ⭐ Favorilere eklendi
favorite-removed = Favorilerden çıkarıldı
inline-connect = 🔑 Önce panel hesabınızı bağlayın
inline-down = 🔌 Panel şu anda yanıt vermiyor
inline-description =
    1000 adet { $price } · { $min }–{ $max }
    { $category }
inline-description-package =
    Paket { $price }
    { $category }
inline-sent = 📦 <b>{ $id }</b> · { $name }
preset-button = ⚡ { $name }
preset-item = ⚡ { $name } · { $id }
preset-item-gone = ⚡ { $name } · ⚠️ { $id } artık sunulmuyor
preset-saved = ⚡ Şablon kaydedildi: { $name }. Link yapıştırınca ve /favorites içinde önerilir.
gone-preset = Bu şablon artık yok.
button-preset = ⚡ Şablon kaydet
button-more = Daha fazla ›
link-title = 🔗 <b>{ $network }</b>: bu link için ne istersiniz?
link-title-unknown = 🔗 Bu link için ne istersiniz?
link-several =
    { $count ->
        [one] { $count } link
       *[other] { $count } link: hepsi için tek servis ve tek miktar.
    }
link-favorite = ⭐ { $name } · { $price }
link-last-used = 🕘 { $name } · { $price }
network-title = 🔗 <b>{ $network }</b>: bu linke uygun servisler
network-none = 🔗 { $network } tanıdığım bir ağ, ama panelinizde onun için servis yok.
button-link-else = 🔗 Bu link için başka bir şey

## Ordering: one question for each field

button-change = ✏️ Değiştir
button-drip-feed = 💧 Kademeli gönderim
button-confirm = ✅ Onayla
button-order-again = 🛒 Yeniden sipariş
button-check-balance = 💰 Bakiyeye bak
button-i-see-it = 👀 Sipariş var
button-not-placed = ✖️ Sipariş yok
button-seen-yes = ✅ Evet, o
button-seen-other = 👀 Başka ID

order-which =
    🛒 <b>Hangi servis?</b>
    ID’sini ya da aramak için kelime gönderin.
order-dropped = ✖️ Yeni siparişten vazgeçildi. Sipariş verilmedi.
change-ask = ✏️ <b>Neyi değiştirmek istiyorsun?</b>

field-link = Link
field-quantity = Miktar
field-drip-feed = Kademeli gönderim (drip-feed): tekrar ve aralık
field-usernames = Kullanıcı adları
field-hashtag = Hashtag
field-hashtags = Hashtag’ler
field-username = Kullanıcı adı
field-answer-number = Cevap numarası
field-min = Min
field-max = Maks
field-posts = Gönderiler
field-old-posts = Eski gönderiler
field-delay = Gecikme
field-expiry = Bitiş tarihi
field-comments = Yorumlar
field-media = Gönderi
field-groups = Gruplar
field-keywords = Anahtar kelimeler
field-country = Ülke
field-device = Cihaz
field-type-of-traffic = Trafik türü
field-google-keyword = Google araması
field-referring-url = Yönlendiren URL

many-quantity =
    { $count ->
        [one] Link için kaç adet?
       *[other] { $count } linkin her biri için kaç adet?
    }

ask-link = Sayfanın ya da gönderinin linkini yollayın. Herkese açık olmalı.
ask-quantity = Kaç adet? { $min } ile { $max } arası.
ask-drip-feed =
    Parça parça mı gönderilsin? İki sayı yazın: kaç kez ve kaç dakika arayla.
    <code>10 60</code>, miktarı saatte bir olmak üzere 10 kez gönderir; ücreti de 10 katıdır.
ask-usernames = Kullanıcı adlarını gönderin, her satıra bir tane.
ask-hashtag = Kullanıcıların alınacağı hashtag’i gönderin.
ask-hashtags = Hashtag’leri gönderin, her satıra bir tane.
ask-username = Servis nasıl istiyorsa kullanıcı adını ya da profil linkini gönderin.
ask-answer-number = Anketteki cevabın numarasını gönderin.
ask-min = Gönderi başına en az miktar. { $min } ile { $max } arası.
ask-max = Gönderi başına en çok miktar. { $min } ile { $max } arası.
ask-posts = Kaç yeni gönderi için? Sayı vermezseniz: iptal edene kadar hepsi için.
ask-old-posts = Mevcut gönderilerin kaçı için?
ask-delay = Gönderi yayınlandıktan kaç dakika sonra?
ask-expiry = Hangi gün bitsin? Şöyle gönderin: <code>31/12/2027</code>.
ask-comments = Yorumları gönderin, her satıra bir tane.
ask-media = Beğenenleri hedeflenecek gönderinin linkini gönderin.
ask-groups = Grupları gönderin, her satıra bir tane.
ask-keywords = Anahtar kelimeleri gönderin, her satıra bir tane.
ask-country = Ülkenin iki harfli kodunu gönderin, örneğin <code>US</code>; tüm dünya için WW.
ask-device = Ziyaretçiler hangi cihazları kullanıyor?
ask-type-of-traffic = Ziyaretçiler nereden geliyor?
ask-google-keyword = Ziyaretçilerin Google’da arayacağı kelimeleri gönderin.
ask-referring-url = Ziyaretçilerin geldiği adresi gönderin.

choice-device-1 = 1 · Masaüstü
choice-device-2 = 2 · Mobil (Android)
choice-device-3 = 3 · Mobil (iOS)
choice-device-4 = 4 · Karışık (mobil)
choice-device-5 = 5 · Karışık (mobil, masaüstü)
choice-type-of-traffic-1 = 1 · Google araması
choice-type-of-traffic-2 = 2 · Özel yönlendiren
choice-type-of-traffic-3 = 3 · Yönlendiren yok
choice-drip-feed = { $runs } × { $quantity }, { $interval } dk arayla

bad-empty = ⚠️ Boş bir mesaj geldi.
bad-not-whole = ⚠️ «{ $got }» tam sayı değil. Yalnızca rakam gönderin, örneğin <code>1000</code>.
bad-below-min = ⚠️ { $got }, alt sınır olan { $limit } değerinden az.
bad-above-max = ⚠️ { $got }, üst sınır olan { $limit } değerinden fazla.
bad-not-link = ⚠️ «{ $got }» bir link değil. Şunun gibi bir link gönderin: <code>https://instagram.com/name</code>.
bad-link-too-long = ⚠️ Bu link çok uzun: en fazla { $limit } karakter.
bad-too-long = ⚠️ Bu çok uzun: en fazla { $limit } karakter.
bad-not-choice = ⚠️ «{ $got }» seçenekler arasında yok: { $limit }.
bad-not-date = ⚠️ «{ $got }» bir tarih değil. Gün/ay/yıl olarak gönderin, örneğin <code>31/12/2027</code>.
bad-past-date = ⚠️ { $got } ileri bir tarih değil.
bad-two-amounts = ⚠️ «{ $got }» { $limit } ya da { $limit2 } anlamına gelebilir. Hangisini istiyorsunuz?
bad-two-links = ⚠️ Birden fazla link var, bir tane gerekiyor. Hangisini istiyorsunuz?
bad-one-or-several = ⚠️ Bu, içinde virgül olan tek bir yorum mu, yoksa birkaç yorumluk bir liste mi?
reading-comments =
    { $count ->
        [one] { $count } yorum
       *[other] { $count } yorum
    }
bad-not-here = ⚠️ Burada böyle bir düğme yok. Bir adsa önüne <code>@</code> koyun.
bad-two-numbers = ⚠️ İki sayı gönderin: kaç kez ve kaç dakika arayla, örneğin <code>10 60</code>.
bad-too-few-lines = ⚠️ Satır sayısı: { $got }. Bu çok az: en az { $limit } olmalı.
bad-too-many-lines = ⚠️ Satır sayısı: { $got }. Bu çok fazla: en fazla { $limit } olabilir.
bad-min-above-max = ⚠️ { $got } ile { $limit } uyuşmuyor: Maks, Min değerinden küçük olamaz.
bad-no-range = ⚠️ Bu servis sipariş edilemez: alt sınırı { $limit }, üst sınırı { $limit2 } değerinden büyük. /cancel ile çıkıp başka bir servis seçin.
bad-edited = ⚠️ Düzenlemeleri takip etmiyorum. Yeni mesaj olarak gönderin.
bad-not-text = ⚠️ Bunu metin olarak gönderin ya da düğmeleri kullanın.
bad-file-kind = ⚠️ Yalnızca .txt ve .csv dosyalarını okurum.
bad-file-too-large = ⚠️ Bu dosya çok büyük: en fazla 1 MB.
bad-file-not-text = ⚠️ Bu dosyayı okuyamıyorum. UTF-8 metin ya da CSV olarak kaydedip yeniden gönderin.
bad-file-failed = ⚠️ Dosya Telegram’dan alınamadı. Bir daha gönderin.
bad-changed = ⚠️ Servis bu arada değişti: artık bunu da istiyor.
bad-wanted = ⚠️ Panel bunu da istiyor.
bad-order-id = ⚠️ Bu bir sipariş ID’si değil. Panelde göründüğü gibi gönderin, örneğin <code>23501</code>, ya da /cancel.
bad-order-ids = ⚠️ Burada sipariş ID’si göremiyorum. Virgül ya da boşlukla ayırarak gönderin, örneğin <code>123, 124</code>.

value = { $label }: <b>{ $value }</b>
value-list = { $label } ({ $count }):
value-drip-feed = Kademeli gönderim (drip-feed): <b>{ $runs }</b> kez, <b>{ $interval }</b> dakikada bir · toplam { $total }

confirm-title = 🛒 <b>Kontrol edip onaylayın</b>
confirmed-title = 🛒 <b>Onaylandı</b>
confirm-price = 💵 Fiyat: <b>{ $price }</b>
confirm-price-at-most = 💵 Fiyat: en fazla <b>{ $price }</b>
confirm-price-per-post = 💵 Fiyat: gönderi başına en fazla <b>{ $price }</b>
confirm-balance = 💰 Bakiye: { $before } → sonrası: <b>{ $after }</b>
confirm-balance-unknown = 💰 Bakiyeniz şu anda okunamadı.
confirm-short = ⚠️ Bakiye { $missing } eksik.
confirm-old-price = ⚠️ Panel bugünkü fiyatı söylemedi: bu fiyatın alındığı an: { $time }.
confirm-new-price = ⚠️ Fiyat değişti. Hiçbir şey gönderilmedi: lütfen tekrar bakın.
confirm-changed = ⚠️ Servis bu arada değişti. Hiçbir şey gönderilmedi: lütfen tekrar bakın.
confirm-wanted = ⚠️ Panel, daha önce söylediğinden fazlasını istedi. Burada dolduruldu: tekrar bakıp bir kez daha onaylayın.
confirm-running = ⚠️ Bu linkte hâlâ devam eden sipariş: { $orders }. Paneller bu sırada ikinci siparişi yapılmış sayar ya da reddeder.

receipt-title = ✅ <b>Sipariş verildi.</b> Bitince haber veririm.
receipt-same = ⚠️ <b>Panel, zaten var olan bir siparişinizi yanıtladı.</b> Aynı link için yenisini vermedi ya da verdiğini söylemiyor: bakiyenize bakın. Siparişi bir kez takip ediyorum.
order-refused = ❌ <b>Sipariş verilmedi.</b>
already-draft = Bu sipariş hâlâ onaylanabilir.
already-sending = Sipariş şu anda veriliyor.
already-placed = Sipariş zaten verildi: { $id }
already-unknown = Sonucu belli değil: aşağıda bununla ilgili mesaja bakın.
already-refused = Panel reddetti, ücret alınmadı. Siparişe yeniden başlayın.
already-dropped = Bundan vazgeçildi. Siparişe yeniden başlayın.
already-settled = Bu zaten çözüldü.
unknown-title =
    ❓ <b>Bu siparişin verilip verilmediğini bilmiyorum.</b>
    Panelin cevabı gelmedi. Kendiliğimden asla tekrar göndermem, yani iki kez ücret alınamaz.
unknown-balance = 💰 Önceki bakiye: <b>{ $before }</b> · şimdi: <b>{ $after }</b>
unknown-balance-same = Bakiye değişmedi: büyük ihtimalle sipariş verilmedi.
unknown-balance-moved = Bakiye değişti: büyük ihtimalle sipariş verildi.
unknown-balance-mixed = Bu arada bu hesapla başka siparişler gönderildi: bakiye bu sipariş hakkında bir şey söylemiyor.
unknown-what-now = Panelin sitesinde siparişlerinize bakın, sonra bana söyleyin.
unknown-doubted = ⚠️ <b>Sipariş gerçekten verilmedi mi?</b> Verildiyse yeniden sipariş iki kez ödenir. Panelin sitesinde siparişlerinize bakın, sonra bir kez daha dokunun.
unknown-closed = Tamam, sipariş verilmemiş. Konu kapandı.
seen-ask =
    👀 <b>Sipariş ID’si</b>
    Panelin verdiği ID’yi gönderin, takibe alayım.
seen-not-found = ⚠️ Panel bu hesapta { $id } siparişini tanımıyor ({ $reason }). Başka bir ID gönderin ya da /cancel.
seen-known = ⚠️ { $id } zaten listenizde olan başka bir sipariş. Başka bir numara gönderin veya /cancel.
seen-adopted = ✅ <b>Bulundu.</b> Artık takip ediyorum.
seen-differs = ⚠️ <b>{ $id } bu siparişe benzemiyor.</b>
seen-differs-charge = Panelin aldığı ücret: { $charge }; özette yazan: { $price }.
seen-differs-remains = Teslim edilecek: { $remains }; özette yazan: { $quantity }.
seen-differs-ask = Yine de o sipariş mi?

## Orders

button-orders-all = 📦 Tümü
button-orders-open = ⏳ Devam edenler
button-order-card = 🧾 Ayrıntılar
button-reorder = 🔁 Tekrarla
button-rest = 🔁 Kalanı sipariş et
button-cancel-order = ✖️ İptal et
button-refill = ♻️ Telafi
button-mute = 🔕 Sessize al
button-unmute = 🔔 Bildirimi aç
button-track = 👁 Takip et

status-pending = Beklemede
status-processing = İşleniyor
status-in-progress = Devam ediyor
status-completed = Tamamlandı
status-partial = Kısmi
status-canceled = İptal edildi
status-refunded = İade edildi
status-failed = Başarısız
status-rejected = Reddedildi
status-paused = Duraklatıldı
status-active = Aktif
status-awaiting = Sırada
status-expired = Süresi doldu
status-other = { $status }

orders-title-all =
    { $count ->
        [one] 📦 <b>{ $count } sipariş</b>
       *[other] 📦 <b>{ $count } sipariş</b>
    }
orders-title-open =
    { $count ->
        [one] ⏳ <b>Devam eden { $count } sipariş</b>
       *[other] ⏳ <b>Devam eden { $count } sipariş</b>
    }
orders-none-all = Henüz bir şey yok. İlk siparişinizi verin ya da başka yerde verdiğinizi /track ile takibe alın.
orders-none-open = Devam eden sipariş yok.
order-title = 🧾 <b>Sipariş { $id }</b>
order-item = <b>{ $id }</b> · { $status }
order-item-detail = { $name } · { $age }
order-tracked = Başka yerde verildi
order-charge = 💵 Ücret: <b>{ $amount }</b>
order-price = 💵 Fiyat: <b>{ $amount }</b>
order-charge-other = ⚠️ Panelin aldığı ücret: { $charge }; özette yazan: { $price }.
order-back = ↩️ İade edilen: <b>{ $amount }</b>
order-back-about = ↩️ Gönderilmeyen kısım için iade edilmesi beklenen: yaklaşık <b>{ $amount }</b>. Bakiyenizden görülür.
order-start-count = 🏁 Başlangıç sayısı: { $count }
order-remains = ⏳ Kalan: { $count }
order-label = 🏷 { $label }
order-age = 🕒 Verildi: { $age }
order-cancel-asked = ✖️ İptal talebi gönderildi: sonucunu durum gösterir.
order-muted = 🔕 Bitince haber verilmeyecek.
no-news = Yeni bir şey yok
muted = 🔕 Sessize alındı
unmuted = 🔔 Bitince haber veririm
statuses-title =
    { $count ->
        [one] <b>{ $count } siparişin durumu</b>
       *[other] <b>{ $count } siparişin durumu</b>
    }
# The ids of this line are read back from the message: a line begins with its id, with no word before it.
status-item = { $id } · { $status }
status-item-remains = kalan { $count }
status-item-error = { $id } · ⚠️ { $error }
ids-ask-status =
    🔎 <b>Sipariş ID’leri</b>
    ID’leri virgül ya da boşlukla ayırarak gönderin.
ids-ask-track =
    👁 <b>Sipariş ID’leri</b>
    Takip edilecek siparişlerin ID’lerini virgül ya da boşlukla ayırarak gönderin.
ids-ask-refill =
    ♻️ <b>Sipariş ID’leri</b>
    Telafi istenecek siparişlerin ID’lerini virgül ya da boşlukla ayırarak gönderin.
spoken-status = durum, durumu, durum sor, sorgula
spoken-track = takip, takip et, izle
spoken-refill = telafi, telafi et, telafi iste
spoken-yes = evet
spoken-cancel = iptal, iptal et
spoken-about = durum, durumu, sipariş, siparişim, siparişi, siparişler, nerede, ne zaman, neden, niye, ne kadar sürer, hızlandır, hızlandırın, hızlandırır mısınız, hızlı, yavaş, takıldı, başlat, başladı, başlamadı, telafi, düşüş, düştü, iptal, iptal et, tamamla, tamamlandı, bekliyor, kısmi, teslim, sorun, yardım
tracked =
    { $count ->
        [one] 👁 Bu siparişi takibe aldım, bitince haber veririm.
       *[other] 👁 { $count } siparişi takibe aldım, bitince haber veririm.
    }
tracked-ended =
    { $count ->
        [one] 👁 Artık listenizde. Zaten sona ermiş, takip edilecek bir şey yok.
       *[other] 👁 Zaten sona ermiş { $count } sipariş artık listenizde: takip edilecek bir şey yok.
    }
tracked-already = Zaten listenizde: { $ids }

## Mass orders

button-mass = 📋 Toplu sipariş
button-mass-new = 📋 Yeni toplu sipariş
button-mass-line = ❓ Satır { $line }
button-confirm-count = ✅ Onayla ({ $count })
button-stop = ⏹ Durdur
button-go-on = ▶️ Devam et ({ $count })
button-drop-rest = ✖️ Kalanları atla

mass-ask =
    📋 <b>Toplu sipariş</b>
    En fazla { $limit } sipariş gönderin: her satıra bir tane yazarak ya da .txt veya .csv dosyası olarak.
mass-format =
    <code>service|link|quantity</code>
    Yani servis ID’si, link ve miktar; örneğin <code>1|https://instagram.com/name|1000</code>. Servis başka bir şey de istiyorsa arkasına, bir <code>|</code> daha koyup eklenir.
mass-no-lines = ⚠️ <b>Burada sipariş bulamadım.</b>
mass-too-many = ⚠️ Burada { $count } satır var, bir toplu siparişe en fazla { $limit } sığar. Parça parça gönderin.
mass-table-caption =
    { $count ->
        [one] 📋 { $count } satır ve fiyatı
       *[other] 📋 { $count } satırın hepsi, fiyatlarıyla
    }

mass-result-caption =
    { $count ->
        [one] 📋 { $count } satırın sonucu
       *[other] 📋 { $count } satırın sonuçları
    }

mass-good =
    { $count ->
        [one] 📋 <b>{ $count } sipariş</b>
       *[other] 📋 <b>{ $count } sipariş</b>
    }
mass-item = <b>{ $line }.</b> { $service } · { $link }{ $amount } · { $price }
mass-item-amount = { " · " }{ $amount }
mass-service =
    { $count ->
        [one] { $service } { $name }: { $count } sipariş, { $price }
       *[other] { $service } { $name }: { $count } sipariş, { $price }
    }
mass-service-more =
    { $count ->
        [one] … ve { $count } servis daha
       *[other] … ve { $count } servis daha
    }
mass-twice =
    { $count ->
        [one] 👯 { $line }. satırdaki servis ve link, önceki bir satırda da var.
       *[other] 👯 { $count } satırdaki servis ve link, önceki bir satırda da var; ilki { $line }. satır.
    }
mass-running = ⚠️ Bu satırların linklerinde hâlâ devam eden sipariş: { $orders }. Paneller bu sırada ikinci siparişi yapılmış sayar ya da reddeder. Satırlar: { $numbers }
mass-bad =
    { $count ->
        [one] ⚠️ <b>{ $count } satır için sipariş verilemez:</b>
       *[other] ⚠️ <b>{ $count } satır için sipariş verilemez:</b>
    }
mass-bad-item = <b>{ $line }.</b> { $problem }
mass-bad-quote = <code>{ $text }</code>
mass-bad-field = { $field }: { $problem }
mass-bad-no-service = Bir servis ID’siyle başlamıyor.
mass-bad-service-gone = #{ $got } servisi hesabınıza sunulmuyor.
mass-bad-one-by-one = Abonelikler tek tek sipariş edilir: <code>/order { $got }</code>
mass-bad-missing = eksik.
mass-bad-too-many = «{ $got }» fazla: servis bunu istemiyor.
mass-more =
    { $count ->
        [one] … ve { $count } tane daha, dosyaya bakın
       *[other] … ve { $count } tane daha, dosyaya bakın
    }
mass-none-good = ❌ <b>Bu satırların hiçbiri için sipariş verilemez.</b>
mass-again = Satırları düzeltip yeniden gönderin.
mass-total = 💵 Toplam: <b>{ $price }</b>
mass-short = ⚠️ Bakiye { $missing } eksik: bittiğinde dururum.
mass-changed = ⚠️ <b>Bu arada fiyatlar ya da servisler değişti.</b> Bir daha bakın.

mass-progress = ⏳ <b>Sipariş veriliyor: { $done } / { $total }</b>
mass-stopping-toast = Gönderilmekte olan satırdan sonra duruyorum.
mass-not-running = Artık çalışmıyor.
mass-already = Zaten çalışıyor.
mass-already-done = Bu toplu sipariş zaten verildi.
mass-already-dropped = Bundan vazgeçildi. Satırları yeniden gönderin.
mass-already-replaced = Yerini daha yeni bir toplu sipariş aldı: bundan hiçbir şey verilmedi. Aşağıdaki özeti kullanın.
mass-already-stopped = Yarıda durduruldu. /mass onu ve nasıl devam edileceğini gösterir.
mass-busy = Başka bir toplu sipariş devam ediyor. Bitmesini bekleyin ya da durdurun.

mass-done = ✅ <b>Toplu sipariş: { $done } / { $total } verildi</b>
mass-stopped = ⏸ <b>Toplu sipariş durdu: { $done } / { $total } verildi</b>
mass-dropped = ✖️ <b>Toplu sipariş: { $done } / { $total } verildi, kalanlar atlandı</b>
mass-stop-person = Siz durdurdunuz.
mass-stop-funds = 💳 Bakiye bitti. Panelden bakiye yükleyip devam edin.
mass-stop-key = 🔑 Panel API anahtarını artık kabul etmiyor. Geçerli bir anahtar bağlayıp devam edin.
mass-stop-action = 🔑 API anahtarı bunun için kabul edilmiyor, oysa panel onu başka işlerde kabul ediyor. Tekrar deneyin; böyle kalırsa panelin desteğine sorun.
mass-stop-changed = 🔑 Hesabın anahtarı ya da para birimi değişti. Fiyatlara bakın, sonra devam edin.
mass-stop-unreachable = 📡 Panele ulaşılamıyor. Birkaç dakika sonra devam edin.
mass-stop-silent = ❓ Panel cevap vermeyi bıraktı: son satırlar için sipariş verilip verilmediğini bilmiyorum. Devam etmeden önce onlara bakın.
mass-stop-slow = 🐢 Panele çok sık istek gitti, bu yüzden bazı satırlar için sipariş verilmedi. İstediğinizde devam edin.
mass-stop-maintenance = 🚧 { $time } zamanına kadar bakım var. Sonra devam edin.
mass-stop-wait = ⏳ Panel şu saate kadar beklenmesini istiyor: { $time }. Ondan sonra devam edin.
mass-stop-prices = ⚠️ Bu arada fiyatlar ya da servisler değişti. Devam etmeden önce kalanlara bakın.
mass-stop-restart = 🔄 Yarıda yeniden başlatıldım. Siz söyleyene kadar başka sipariş verilmez.
mass-stop-fault = ⚠️ Bizim tarafta bir şeyler ters gitti. Siz söyleyene kadar başka sipariş verilmez.
mass-count-placed = ✅ { $count } verildi
mass-count-refused = ❌ { $count } reddedildi
mass-count-unknown = ❓ { $count } belirsiz
mass-count-closed = ✖️ { $count } verilmedi
mass-line-placed = <b>{ $line }.</b> { $id } · { $link }
mass-line-refused = <b>{ $line }.</b> { $link }: { $reason }
mass-line-unknown = <b>{ $line }.</b> { $link }: verildi mi bilmiyorum
mass-line-closed = <b>{ $line }.</b> { $link }: verilmedi
mass-line-left = <b>{ $line }.</b> { $link }: henüz verilmedi
mass-placed-sum =
    { $count ->
        [one] 💵 Verilen siparişin tutarı <b>{ $price }</b>. Bitince haber veririm.
       *[other] 💵 Verilen siparişlerin tutarı <b>{ $price }</b>. Bitince haber veririm.
    }
mass-left =
    { $count ->
        [one] ▫️ <b>{ $count } satır kaldı</b>: { $line }. satır, { $price }
       *[other] ▫️ <b>{ $count } satır kaldı</b>, { $line }. satırdan itibaren: { $price }
    }
mass-left-dropped =
    { $count ->
        [one] ▫️ { $count } satır için sipariş verilmedi.
       *[other] ▫️ { $count } satır için sipariş verilmedi.
    }
mass-unknown =
    { $count ->
        [one] ❓ { $count } satırın sonucu belirsiz. Kendiliğimden asla tekrar göndermem: çözmek için ona dokunun.
       *[other] ❓ { $count } satırın sonucu belirsiz. Kendiliğimden asla tekrar göndermem: çözmek için her birine dokunun.
    }
# Names of the columns, separated by |
mass-columns = Satır|Servis|Ad|Link|Miktar|Fiyat|Diğer değerler|Sonuç|Sipariş|Neden
mass-state-bad = sipariş verilemez
mass-state-left = henüz verilmedi
mass-state-placed = verildi
mass-state-refused = reddedildi
mass-state-unknown = belirsiz
mass-state-closed = verilmedi

## Labels

button-label = 🏷 Etiket
button-label-choice = 🏷 { $label }
button-label-filter = 🏷 { $label } · { $count }
button-no-label = Atla: etiketsiz
label-ask =
    🏷 <b>{ $id } için etiket</b>
    Bu siparişi bulacağınız bir kelime gönderin, örneğin müşterinin adı: en fazla { $limit } karakter.
label-ask-other =
    🏷 <b>{ $id } için etiket</b>: { $label }
    Başka bir etiket gönderin, en fazla { $limit } karakter. <code>-</code> onu kaldırır.
label-put = 🏷 Etiketlendi. Bulmak için: <code>/orders label</code> ve etiketteki kelime.
label-removed = 🏷 Artık etiketi yok.
label-none = 🏷 «{ $label }» etiketli sipariş yok.
labels-none = 🏷 Henüz etiketli sipariş yok. Sipariş özetindeki <b>🏷 Etiket</b> ile ekleyin.
gone-label = Artık bu etikette sipariş yok.
bad-label-lines = ⚠️ Tek satırda gönderin.
orders-title-label =
    { $count ->
        [one] 🏷 <b>{ $label }: { $count } sipariş</b>
       *[other] 🏷 <b>{ $label }: { $count } sipariş</b>
    }

## Export

button-export = 📤 Dışa aktar
export-nothing = 📤 Henüz dışa aktarılacak bir şey yok: burada sipariş verilmedi ya da takibe alınmadı.
export-caption =
    { $count ->
        [one] 📤 { $account } hesabından <b>{ $count } sipariş</b>, Excel ve benzeri tablolar için
       *[other] 📤 { $account } hesabından <b>{ $count } sipariş</b>, Excel ve benzeri tablolar için
    }
# Names of the columns, separated by |
export-columns = Sipariş|Hesap|Panel|Servis|Ad|Tür|Kategori|Link|Miktar|Diğer değerler|Fiyat|Ücret|Ödenen|Para birimi|Durum|Başlangıç sayısı|Kalan|Verildiği zaman|Bittiği zaman|Etiket|Kaynak

## Notifications

ended-order = { $status } · <b>{ $id }</b>
ended-remains = Gönderilmeyen: <b>{ $count }</b>
ended-remains-of = Gönderilmeyen: { $total } içinden <b>{ $count }</b>
ended-took = ⏱ Süre: { $time }
ended-refill = ♻️ { $order } siparişinin { $id } telafisi: { $status }
ended-refill-lost = ⚠️ { $order } siparişinin { $id } telafisi: panel sonucunu söylemiyor, bu yüzden sormayı bıraktım. Panelin sitesinde görünebilir.
ended-lost = ⚠️ <b>{ $id }</b>: uzun süredir hiçbir hareket yok, bu yüzden takibi bıraktım.
ended-missing = ⚠️ <b>{ $id }</b>: panel bu siparişi artık tanımıyor, bu yüzden takibi bıraktım.
low-balance = 📉 <b>{ $account }</b>: bakiye { $line } altına düştü.
digest-title = ⭐ <b>Favorilerinizden haberler</b>
digest-price = { $id } · { $name }: { $before } → <b>{ $price }</b>
digest-gone = { $id } · { $name }: ⚠️ artık sunulmuyor
digest-back = { $id } · { $name }: yeniden sunuluyor, <b>{ $price }</b>
ended-many = 🔔 <b>{ $count } sipariş bitti</b>

## Refills and canceling

button-cancel-confirm = ✖️ Evet, iptal et
refills-title =
    { $count ->
        [one] ♻️ <b>{ $count } telafi</b>
       *[other] ♻️ <b>{ $count } telafi</b>
    }
refills-none = Henüz telafi yok. Sipariş özetindeki <b>♻️ Telafi</b> ile isteyin.
refill-item = { $id } · sipariş { $order } · { $status } · { $age }
refill-untold = ❔ panel söylemiyor
refill-asked = ♻️ { $order }: telafi talebi gönderildi: { $id }
refill-refused = ⚠️ { $order }: { $error }
refill-item-unknown = ❓ { $order }: panel telafi talebinin kabul edilip edilmediğini söylemedi. Tekrar istemeden önce kontrol edin.
refill-unknown = ❓ <b>Panel telafi talebinin kabul edilip edilmediğini söylemedi.</b> Tekrar istemeden önce panelin sitesinde kontrol edin: birçok panel günde bir tane kabul eder.
refill-watched = Nasıl sonuçlandığını haber veririm.
cancel-nothing = Vazgeçilecek bir şey yok: açık soru yok. Sipariş iptal etmek için ID’lerini gönderin: <code>/cancel 123 124</code>
cancel-which = ✖️ <b>Hangi siparişi iptal edeyim?</b> Ya da birkaç ID gönderin: <code>/cancel 123 124</code>
# One line: the ids stand in the lines after it and are read back from there.
cancel-ask =
    { $count ->
        [one] ✖️ <b>Bu sipariş iptal edilsin mi?</b>
       *[other] ✖️ <b>Bu { $count } sipariş iptal edilsin mi?</b>
    }
cancel-these = { $orders }
cancel-ended = { $order }: zaten { $status }, iptal edilecek bir şey yok
cancel-already =
    { $answer ->
        [taken] ✖️ { $order }: iptal talebi zaten gönderildi, panel isteği kabul etti. Durumu gösterecek.
        [unsaid] ✖️ { $order }: iptal talebi zaten gönderildi, panel isteği kabul edip etmediğini söylemedi. İki kez istemem: durumu gösterecek.
       *[other] ✖️ { $order }: iptal talebi zaten gönderildi. Durumu gösterecek.
    }
cancel-asked = ✖️ { $order }: iptal talebi gönderildi
cancel-refused = ⚠️ { $order }: { $error }
cancel-item-unknown = ❓ { $order }: panel isteği kabul edip etmediğini söylemedi. Durumu gösterecek.
cancel-unknown = ❓ <b>Panel isteği kabul edip etmediğini söylemedi.</b> İstenmiş olarak not ettim: siparişlerin durumu gösterecek.
cancel-request-only = Bu yalnızca bir talep: sonucunu sipariş durumu gösterir.

## Statistics: a picture, and its numbers in the caption

stats-week = Hafta
stats-month = Ay
stats-year = Yıl
button-look-dark = 🌙 Koyu
button-look-light = ☀️ Açık
stats-spent-week = 7 günlük harcama
stats-spent-month = 30 günlük harcama
stats-spent-year = 12 aylık harcama
stats-due = İade edilmesi beklenen: yaklaşık { $amount }
stats-orders = Siparişler
stats-median = Medyan süre
stats-not-whole = Kısmi, iptal
stats-by-day = Günlere göre harcama
stats-by-month = Aylara göre harcama
stats-by-service = En çok harcanan servisler
stats-by-label = Etiketlere göre
stats-outcomes = Sonuçlar
stats-completed = Tamamlandı
stats-partial = Kısmi
stats-canceled = İptal
stats-running = Devam eden
stats-unknown = Başka yerde verilenler
stats-no-label = Etiketsiz
stats-nothing = Bu dönemde sipariş yok
stats-nothing-spent = Bu dönemde ücret alınmadı
stats-empty =
    📊 <b>Henüz gösterecek bir şey yok</b>
    Burada ilk siparişleriniz verildiğinde ya da takibe alındığında; ne kadar, neye harcadığınızı ve ne kadar hızlı gönderildiğini gösteren bir görsel olacak.
stats-title =
    { $period ->
        [week] 📊 <b>7 gün</b> · { $range }
        [month] 📊 <b>30 gün</b> · { $range }
       *[year] 📊 <b>12 ay</b> · { $range }
    }
stats-caption-spent = 💵 Harcama: <b>{ $amount }</b>
stats-caption-due = ↩️ İade edilmesi beklenen, harcamaya katılmadı: yaklaşık <b>{ $amount }</b>. Bakiyenizden görülür.
stats-caption-otherwise =
    { $count ->
        [one] ⚠️ { $count } sipariş için alınan ücret: { $charge }; onayda yazan: { $price }
       *[other] ⚠️ { $count } sipariş için alınan ücret: { $charge }; onaylarda yazan: { $price }
    }
stats-caption-orders =
    { $count ->
        [0] 📦 Sipariş yok
        [one] 📦 <b>{ $count }</b> sipariş
       *[other] 📦 <b>{ $count }</b> sipariş
    }
stats-caption-most = 📈 En çok: { $amount } · { $when }
stats-caption-median = ⏱ Yarısı <b>{ $time }</b> içinde tamamlanıyor
stats-caption-outcomes = ✅ { $completed } tamamlandı · 🌗 { $partial } kısmi · ✖️ { $canceled } iptal · ▶️ { $running } devam ediyor
stats-caption-share = ⚖️ Bitenler içinde kısmi ya da iptal olanlar: { $share }
stats-caption-services = <b>En çok harcanan servisler</b>
stats-caption-labels = <b>Etiketlere göre</b>
stats-caption-item = { $number }. { $name }: { $amount }
stats-caption-utc = <i>Günler UTC saatine göredir.</i>

## The board: one pinned message with what runs

button-board-on = 📌 Canlı listeyi aç
button-board-off = 📌 Canlı listeyi kapat
board-title =
    { $count ->
        [one] 📌 <b>{ $count } sipariş devam ediyor</b>
       *[other] 📌 <b>{ $count } sipariş devam ediyor</b>
    }
board-item = <b>{ $id }</b> · { $status }
board-item-labelled = <b>{ $id }</b> · { $status } · { $label }
board-progress = { $progress } · { $name }
board-name = { $name }
board-more =
    { $count ->
        [one] … ve { $count } tane daha
       *[other] … ve { $count } tane daha
    }
board-nothing = 📌 Şu anda devam eden sipariş yok.
board-on = 📌 <b>Canlı liste açık.</b> Devam eden siparişleriniz, güncel tuttuğum tek bir sabit mesajda durur. Devam eden bir şey kalmayınca kaybolur, bir sonraki siparişle geri gelir.
board-here = 📌 Canlı listeniz bu mesajda.
board-off = 📌 Canlı liste kapalı. /board yeniden açar.
board-deleted = 📌 Canlı listeyi sildiğiniz için kapattım.

## Settings, language, privacy

button-privacy = 🔐 Gizlilik
button-erase = 🗑 Her şeyi sil
settings-title = ⚙️ <b>Ayarlar</b>
settings-language = 🌐 Dil: { $language }
button-quiet = 🌙 Sessiz saatler
button-low-balance = 📉 Düşük bakiye
button-off = Kapat
button-other-time = 🕒 Saati düzelt
button-other-amount = Başka tutar
settings-quiet = 🌙 Sessiz saatler: { $from } – { $to }
settings-quiet-off = 🌙 Sessiz saatler: yok
settings-low-balance = 📉 Bakiye { $amount } altına düşünce uyarı gelir
settings-low-balance-off = 📉 Düşük bakiye uyarısı: kapalı
quiet-zone =
    🕒 <b>Şu anda sizde saat kaç?</b>
    Sessiz saatler sizin saatinize göre olur.
quiet-choose =
    🌙 <b>Hangi saatlerde bildirim istemiyorsunuz?</b>
    Bu saatlerde bitenler, sonrasında tek mesajda gelir.
low-balance-choose = 📉 <b>{ $account } bakiyesi şunun altına düşünce uyar…</b>
low-balance-ask =
    📉 <b>Düşük bakiye sınırı</b>
    Tutarı gönderin; 0 uyarıyı kapatır.
bad-amount = ⚠️ Bu bir tutar değil. Rakam gönderin, örneğin <code>12.50</code>.
settings-notify = 🔔 Siparişler bitince bildirim: { $what }
notify-all = hepsi
notify-problems = sorunlar
notify-none = kapalı
language-title = 🌐 <b>Hangi dil?</b>
language-set = ✅ Artık Türkçe konuşuyorum.
privacy =
    🔐 <b>Gizlilik</b>
    Burada, bu botu işletenin veritabanında saklananlar:
    • Telegram ID’niz, diliniz ve ayarlarınız
    • bağladığınız API anahtarları, şifreli
    • burada verilen ya da takip edilen siparişleriniz ve telafileriniz, linkleri ve durumlarıyla
    • yarım kalan bir soruda yazdıklarınız, şifreli, en fazla bir gün
    • panelinin reddettiği bir anahtarın parmak izi, silindikten sonra da bir saat boyunca

    Anahtar içeren mesajlar sohbetten silinir. Anahtarınız yalnızca panelinize gider. Başka kimseyle hiçbir şey paylaşılmaz.

    <b>🗑 Her şeyi sil</b> bunların hepsini bir anda siler; /disconnect tek bir hesabı kaldırır.
privacy-copies = Silinenler, sonuncusu kaldırılana kadar günlük yedeklerde kalır: { $days } gün.
privacy-server = Veritabanı sunucusu, silinenleri işletenin ayarına göre bir süre günlüğünde ve yedeklerinde tutabilir; anahtarlar orada da şifrelidir.
privacy-silent =
    { $days } gün boyunca hiçbir şey yazmayan ve hiçbir düğmeye dokunmayanın her şeyi, önceden haber verilerek silinir; bunun için son mesajınızın günü saklanır.
silent-warning =
    🗑 <b>Uzun zamandır buraya uğramadınız.</b>
    { $days } gün sonra burada hakkınızda saklanan her şeyi silerim: anahtarlar, siparişler, ayarlar.
    Kalmaları için bir şey yazın ya da düğmeye dokunun.
erase-ask =
    🗑 <b>Hakkınızda saklanan her şey silinsin mi?</b>
    Buradaki tüm hesaplar, anahtarlar, siparişler ve ayarlar. Panelde hiçbir şey değişmez; devam eden siparişler artık takip edilmez.
erase-invited = Davetle geldiniz: dönmek için yeni bir davet gerekir.
erased = 🗑 Her şey silindi. Yeniden başlamak için: /start

## Running the bot

button-invitation = ✉️ Davet
button-admin-people = 👤 Kişiler
button-notice = 📣 Herkese duyuru
button-maintenance = 🚧 Bakım
button-backup = 💾 Şimdi yedekle
admin-title = 🛠 <b>Bot yönetimi</b>
admin-people = 👥 Kişiler: <b>{ $all }</b> · 7 günde etkin: { $active } · botu engelleyen: { $blocked }
admin-orders = 📦 Bugünkü siparişler (UTC): <b>{ $today }</b> · açık: { $open } · belirsiz: { $unknown }
admin-panel = 📡 <code>{ $panel }</code> · hesaplar: { $count }
admin-panel-health = Başarısız: son { $calls } çağrının %{ $share } kadarı · ortanca: { $ms } ms
admin-panel-unasked = Başlangıçtan beri sorulmadı.
admin-system = ⚙️ Sürüm { $version } · başlangıç { $time }
admin-storage = 💾 Depolama: { $kind }, { $size } MiB
admin-counted = <i>Sayım: { $time }</i>
admin-invitation =
    ✉️ Bir kişilik, 7 gün geçerli <b>davet</b>:
    { $link }
admin-invitation-open = Şu an kimsenin buna ihtiyacı yok: davetler <code>ACCESS=invite</code> ile geçerlidir.
button-copy-link = 📋 Bağlantıyı kopyala
admin-ask-person =
    👤 <b>Kişinin Telegram kimliği?</b>
    Erişimi olup olmadığını gösteririm; engelleyebilir ya da içeri alabilirsiniz.
bad-person = ⚠️ Bu bir Telegram kimliği değil. <code>123456789</code> gibi rakamlar gönderin.
admin-person = 👤 <b>Kişi</b> <code>{ $id }</code>
admin-person-served = ✅ Erişimi var
admin-person-not-served = ⛔️ Erişimi yok
admin-standing-admin = Bu botu yönetir, erişimi hep vardır.
admin-standing-in = İçeri alındı.
admin-standing-banned = Engellendi.
admin-standing-none = Hakkında bir karar verilmedi.
button-ban = 🚫 Engelle
button-let-in = ✅ İçeri al
button-another-person = 👤 Başka kişi
admin-not-banned = Botu yöneten engellenemez.
admin-maintenance =
    🚧 <b>Bakım</b>
    Okumak sürer. Sipariş, telafi ve iptaller nedeni ve bitiş saatiyle reddedilir.
admin-maintenance-on = 🚧 { $time } zamanına kadar açık.
admin-maintenance-off = Şu an yok. Ne kadar sürsün?
button-maintenance-off = ✅ Bakımı bitir
for-minutes = { $minutes } dk
for-hours = { $hours } sa
backup-made = 💾 Yedek alındı: <code>{ $name }</code>, { $size } MiB.
backup-failed = ⚠️ Yedek alınamadı. Nedeni günlükte; öncekiler duruyor.
backup-none = 💾 Yedek klasörü yok: <code>BACKUP_FOLDER</code> ayarlayın.
backup-postgres = 💾 PostgreSQL kendi sunucusunda <code>pg_dump</code> ile yedeklenir.
notice-ask =
    📣 <b>Herkese duyuru</b>
    Metni gönderin. Yayımlanmadan önce görürsünüz.
bad-notice = ⚠️ Çok uzun: en fazla { $most } karakter.
notice-preview = 👁 <b>Böyle görünecek.</b> Kişi: { $count }. Sipariş haberleri önce gider; sessiz saatler sessiz kalır.
notice = 📣 { $text }
button-notice-send = 📣 Herkese gönder
button-notice-stop = ⏹ Durdur
notice-running = 📣 <b>Duyuru gönderiliyor.</b>
notice-stopped = ⏹ <b>Duyuru durduruldu.</b>
notice-done = ✅ <b>Duyuru gönderildi.</b>
notice-progress = Gönderilen: { $people } içinden { $sent } · ulaşılamayan: { $unreachable } · istemeyen: { $off }
notice-busy = Başka bir duyuru gönderiliyor ya da bu bitti. Önce onu durdurun.
gone-notice = Bu duyuru artık saklanmıyor.
button-notices-off = 🔕 Duyuru istemiyorum
button-notices-on = 🔔 Duyuruları al
notices-off-toast = Artık duyuru almayacaksınız. Sipariş haberleri gelmeye devam eder.
notices-on-toast = Duyuruları yeniden alacaksınız.
alarm-on = ⚠️ <b>{ $what }</b>
alarm-over = ✅ <b>Bitti:</b> { $what }
alarm-times = Sayı: { $count } · başlangıç { $time }
alarm-lasted = Sürdü: { $minutes } dk
alarm-panel-silent = Bir panel yanıt vermiyor: <code>{ $about }</code>
alarm-panel-refuses = Bir panel her şeyi reddediyor: <code>{ $about }</code>
alarm-telegram-conflict = Bu botun güncellemelerini başka bir program alıyor (409)
alarm-telegram-token = Telegram botun jetonunu reddediyor (401)
alarm-store = Veritabanına yazılamıyor
alarm-disk = Veritabanının diski dolmak üzere
alarm-webhook = Telegram webhook'a ulaşamıyor
alarm-set-aside = Bir güncelleme süreci defalarca sonlandırdı ve kenara ayrıldı
alarm-unknown-outcomes = Sonucu belirsiz siparişler birikiyor
alarm-error = Yeni türden bir hata: <code>{ $about }</code>
