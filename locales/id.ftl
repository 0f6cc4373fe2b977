# Bahasa Indonesia (santai tapi sopan, "kamu"). Sections and keys as in en.ftl.
# The words that stay the same everywhere: pesanan, layanan, panel, refill, drip-feed, API key, saldo, link, ID.
# There is no plural: a count needs variants only where 0 or 1 is said in another way, and they are exact numbers.

language-name = Bahasa Indonesia

## The bot itself

bot-description =
    Kelola panel SMM kamu dari chat ini: cari layanan, buat segala jenis pesanan, pantau, minta refill, batalkan, dan dapat kabar begitu selesai.

    Hubungkan API key akun panel kamu dengan /connect. Kuncinya disimpan terenkripsi.
bot-short-description = Panel SMM kamu di dalam chat: pesan, pantau, refill, batalkan. Dikabari kalau selesai.

command-start = Menu
command-order = Buat pesanan
command-mass = Banyak pesanan sekaligus, dari teks atau file
command-services = Lihat layanan
command-search = Cari layanan dengan kata atau ID
command-favorites = Layanan favorit kamu
command-orders = Pesanan terbaru kamu
command-status = Status pesanan mana pun lewat ID
command-track = Pantau pesanan yang dibuat di luar bot
command-refill = Minta refill
command-refills = Daftar refill dan statusnya
command-cancel = Keluar dari pertanyaan, atau batalkan pesanan lewat ID
command-export = Pesanan kamu dalam file CSV
command-stats = Pengeluaran dan pesanan dalam satu gambar
command-board = Sematkan pesanan yang sedang berjalan
command-balance = Saldo akun kamu
command-connect = Hubungkan API key
command-accounts = Akun yang terhubung
command-disconnect = Hapus akun beserta kuncinya
command-settings = Notifikasi dan bahasa
command-language = Pilih bahasa
command-help = Apa saja yang bisa dilakukan bot
command-privacy = Apa yang disimpan dan cara menghapusnya
command-admin = Kelola bot: orang, panel, pengumuman

plain = { $text }
optional = <i>opsional</i>
apology =
    ⚠️ <b>Ada yang salah di pihak kami.</b>
    Sudah dicatat (kode <code>{ $code }</code>). Silakan coba lagi; kalau tadi sedang membuat pesanan, cek dulu /orders.
unknown-command = Saya tidak kenal { $command }. Ini yang bisa saya lakukan: /help
only-text = Saya hanya paham teks dan tombol. Kirim kata untuk mencari layanan, link, atau ID pesanan. /help
crowd = ✋ Itu lebih banyak daripada yang bisa saya layani satu per satu. Saya menjawab pesan terakhir; beberapa sebelumnya dilewati dan tidak dikerjakan.
not-allowed = 🔒 Bot ini privat.
invitation-over = 🔒 Undangan ini sudah dipakai atau kedaluwarsa. Minta yang baru.
not-allowed-any-more = 🔒 Bot ini sekarang privat dan tidak melakukan apa pun lagi untuk kamu. /privacy menghapus semua yang disimpan tentang kamu, /disconnect satu akun.
private-only = 🔒 Yuk lanjut di chat pribadi: kunci, saldo, dan pesanan kamu bukan urusan orang lain.
private-only-key = ⚠️ Ada kunci di pesan kamu dan saya tidak bisa menghapusnya di sini: hapus sendiri, lalu buat kunci baru di panel.
private-only-key-removed = ⚠️ Pesan kamu yang berisi kunci sudah saya hapus. Mungkin ada yang sempat melihat: buat kunci baru di panel.
unknown-button = Tombol ini sudah tidak berlaku. Buka menu dengan /start.
nothing-to-tap = Tidak ada tombol itu di bawah pesan terakhir. Ketuk di tempat tombolnya terlihat, atau buka menu: /start
question-over = Pertanyaan ini sudah selesai: sudah dijawab, dibatalkan, atau diganti pertanyaan lain.
dialogue-dropped = ✖️ Oke, tidak jadi. Tidak ada yang dikirim atau diubah.
gone-account = Akun ini sudah tidak terhubung.
gone-panel = Panel ini sudah tidak tersedia di sini.
gone-draft = Kartu pesanan ini sudah terlalu lama. Silakan mulai lagi pesanannya.
gone-placed = Panel sudah membuatnya sebagai { $id }, tapi akunnya diputus sementara itu: saya tidak memantaunya.
gone-order = Pesanan ini sudah tidak ada di daftar kamu.
gone-id = Panel sudah memberikan ID ini ke pesanan yang lebih baru: pesanan ini tidak bisa ditanyakan lagi.

button-menu = 🏠 Menu
button-back = ‹ Kembali
button-cancel = ✖️ Batal
button-skip = Lewati ›
button-previous-page = ‹ Sebelumnya
button-next-page = Berikutnya ›
button-refresh = 🔄 Segarkan
button-try-again = 🔄 Coba lagi
button-copy-id = 📋 Salin ID
button-help = ❓ Bantuan
button-language = 🌐 Bahasa
button-private = Buka chat pribadi
button-choice = { $label }
button-chosen = ✅ { $label }

## Problems: what happened, was money taken, what next

problem-rejected = ❌ <b>Panel menolak.</b> Saldo tidak terpotong.
nothing-charged = Saldo tidak terpotong.
problem-key = API key tidak diterima.
problem-key-of-action = API key tidak diterima untuk ini, padahal panel menerimanya untuk yang lain. Coba lagi; kalau tetap begitu, tanyakan ke dukungan panel.
key-unwatched = Pesanan akun ini tidak dipantau sampai ada kunci baru atau <b>Coba lagi</b> berhasil.
problem-service = Layanan tidak tersedia. Pilih yang lain: /services
problem-link = Cek link-nya: harus publik dan sesuai jenis yang diminta layanan.
problem-duplicate-link = Masih ada pesanan berjalan untuk link ini. Tunggu sampai selesai, atau pakai layanan lain.
problem-quantity = Pilih jumlah yang sesuai batas layanan.
problem-maintenance = 🚧 <b>Pemeliharaan sampai { $time }.</b> Tidak ada yang dikirim dan tidak ada biaya. Coba lagi setelah itu.
problem-maintenance-over = 🚧 <b>Tadi ada pemeliharaan.</b> Tidak ada yang dikirim dan tidak ada biaya. Coba lagi.
problem-funds = Saldo tidak cukup. Isi saldo di panel, lalu coba lagi.
problem-order = Cek ID-nya: harus pesanan dari akun ini.
problem-refill = Pesanan ini belum bisa di-refill sekarang.
problem-rate =
    { $seconds ->
        [0] Permintaan ke panel terlalu cepat. Tunggu sebentar, lalu coba lagi.
       *[other] Permintaan ke panel terlalu cepat. Coba lagi dalam { $seconds } detik.
    }
problem-rate-minutes = Permintaan ke panel terlalu cepat. Coba lagi dalam { $minutes } menit.
problem-rate-hours = Permintaan ke panel terlalu cepat. Coba lagi dalam { $hours } jam.
problem-transient = Panel sedang bermasalah. Coba lagi dalam beberapa menit.
problem-absent = Panel ini tidak menyediakannya.
problem-other = Cek lagi isian kamu, atau coba lagi nanti.
problem-unreachable = 📡 <b>Panel tidak bisa dihubungi.</b> Tidak ada yang dikirim dan saldo tidak terpotong. Coba lagi dalam beberapa menit.
problem-gone = 🚪 <b>Bot ini tidak lagi melayani panel akun ini.</b> Tidak ada yang dikirim dan saldo tidak terpotong. Pesanan kamu tetap jalan di panel; catatan saya tentangnya tetap di sini sampai kamu memutuskan akun.
problem-unreadable = 🤷 <b>Jawaban panel tidak bisa dibaca.</b> Saldo tidak terpotong. Coba lagi dalam beberapa menit.
problem-unknown = ❓ <b>Panel tidak memberi tahu apakah ini berhasil.</b> Cek dulu sebelum mencoba lagi.
panel-says = { $text }

## Start, menu, help

button-new-order = 🛒 Pesanan baru
button-orders = 📦 Pesanan saya
button-refills = ♻️ Daftar refill
button-favorites = ⭐ Favorit
button-balance = 💰 Saldo
button-accounts = 👤 Akun
button-settings = ⚙️ Pengaturan
button-stats = 📊 Statistik
button-board = 📌 Papan
button-services = 🗂 Layanan
button-search = 🔎 Cari

welcome = 👋 <b>Halo, { $name }!</b>
welcome-what = Ini panel SMM kamu di dalam chat: cari layanan, buat pesanan, pantau, minta refill, batalkan, dan dapat kabar begitu selesai.
welcome-how = Untuk mulai, hubungkan API key akun panel kamu. Kuncinya disimpan terenkripsi, dan pesan yang berisi kunci langsung dihapus.
menu-title = 🏠 <b>{ $account }</b>
menu-open =
    { $count ->
        [0] Tidak ada pesanan yang berjalan.
       *[other] <b>{ $count }</b> pesanan sedang berjalan.
    }
help-title = <b>Yang bisa saya lakukan</b>
help-ordering = <b>Memesan</b>
help-orders = <b>Pesanan kamu</b>
help-account = <b>Akun kamu</b>
help-bot = <b>Bot ini</b>
help-line = { $command } — { $what }
help-words =
    <b>Tanpa perintah</b>
    Kirim kata untuk mencari layanan. Kirim link untuk melihat layanan yang cocok. <code>123,124 status</code> menampilkan status, <code>refill 123</code> minta refill, dan <code>batalkan 123 124</code> membatalkan.
    Buru-buru? <code>/order 1 https://… 1000</code>

## Connecting accounts

button-connect = 🔑 Hubungkan
button-connect-another = ➕ Hubungkan akun lain
button-another-account = ➕ Akun lain
button-new-key = 🔑 Kunci baru
button-new-key-of = 🔑 Kunci baru: { $account }
button-disconnect = 🗑 Lepas akun
button-disconnect-account = 🗑 Lepas { $account }
button-rename = ✏️ Ganti nama { $account }
button-use-account = ▶️ Pakai { $account }
button-panel-site = ❔ Di mana API key saya?
button-add-funds = 💳 Isi saldo
connect-first = 🔑 Hubungkan dulu API key akun panel kamu.
choose-panel = Akun kamu di panel mana?
choose-panel-first = 🔑 Pesan kamu sudah saya hapus dan kuncinya tidak dikirim ke mana pun. Pilih panelnya, lalu kirim lagi.
key-ask =
    🔑 <b>API key</b>
    Kirim API key akun kamu di <b>{ $panel }</b>. Cari "API Key" di situs panel, di menu Akun (Account).
key-ask-of =
    🔑 <b>API key baru untuk { $account }</b>
    Kirim API key baru akun ini. Cari "API Key" di situs panel, di menu Akun (Account).
key-ask-hint = Pesan kamu langsung saya hapus dan kuncinya disimpan terenkripsi.
key-ask-again = Kirim kunci lain, atau /cancel.
key-is-of = ❌ Ini kunci { $account }, yang sudah terhubung. Tidak ada yang berubah.
key-whose =
    { $several ->
        [no] 🔑 <b>Apakah ini kunci baru { $account }?</b>
       *[yes] 🔑 <b>Apakah ini kunci baru salah satu akun ini?</b>
    }
    Kuncinya berfungsi, tetapi tidak menampilkan satu pun pesanan yang saya kenal, jadi saya tidak bisa tahu. Kunci baru menggantikan yang lama; akun lain disimpan terpisah.
key-malformed = ❌ Ini sepertinya bukan API key: kunci itu satu kata dari huruf dan angka, tanpa spasi. Kirim sekali lagi, atau /cancel.
key-not-connected = <b>Belum terhubung.</b> Tidak ada yang disimpan.
key-too-many = ⏳ <b>Terlalu banyak kunci yang ditolak.</b> Kali ini panel tidak saya tanya. Coba lagi dalam { $minutes } menit, atau /cancel.
key-delete-yourself = ⚠️ Pesan kamu yang berisi kunci tidak bisa saya hapus. Tolong hapus sendiri.
key-taken-out =
    { $message ->
        [deleted] 🔑 Ada API key di pesan kamu: pesannya saya hapus dan kuncinya tidak dikirim ke mana pun.
       *[stays] 🔑 Ada API key di pesan kamu. Kuncinya tidak dikirim ke mana pun, tapi pesannya tidak bisa saya hapus: tolong hapus sendiri.
    }
    Untuk menghubungkan akun, ketuk tombol dan kirim kuncinya saja.
one-by-one = 🐢 Panel { $account } hanya memberi info pesanan satu per satu. Pesanan kamu aku cek bergantian: kalau banyak, kabar selesainya datang sedikit lebih lama.
key-refused =
    🔑 <b>Kunci { $account } sudah tidak berlaku.</b>
    Saya tidak memakainya lagi. Pesanan kamu tetap jalan di sana; hubungkan kunci baru dan saya pantau lagi.
    <blockquote expandable>{ $reason }</blockquote>
connected = ✅ <b>Akun terhubung: { $account }</b>
connected-again = ✅ <b>Akun terhubung lagi: { $account }</b>
balance-title = 💰 <b>{ $account }</b>
balance-line = Saldo: <b>{ $balance }</b>
account-line = 👤 { $account }
accounts-title =
    { $count ->
        [0] 👤 Belum ada akun yang terhubung.
       *[other] 👤 <b>{ $count } akun terhubung</b>
    }
account-item =
    { $state ->
        [active] ✅ <b>{ $account }</b> · dipakai
        [refused] ⚠️ { $account } · kunci ditolak
        [gone] ⚠️ { $account } · panel tidak dilayani lagi
       *[other] • { $account }
    }
rename-ask =
    ✏️ <b>Nama baru untuk { $account }</b>
    Nama ini muncul di kartu kalau kamu punya beberapa akun.
bad-name = ⚠️ Kirim nama sepanjang 1 sampai { $limit } karakter.
disconnect-ask =
    🗑 <b>Lepas { $account }?</b>
    Kunci dan semua yang disimpan untuk akun ini dihapus: pesanan, refill, dan favoritnya di sini.
    { $open ->
        [0] Di panel tidak ada yang berubah.
       *[other] Di panel tidak ada yang berubah; { $open } pesanan berjalan tidak dipantau lagi.
    }
disconnect-nothing = Belum ada akun yang terhubung. /connect
disconnected = 🗑 { $account } sudah dilepas, dan semua yang disimpan untuknya sudah dihapus.

## Services

button-categories = 🗂 Semua kategori
button-order = 🛒 Pesan
button-favorite = ☆ Favorit
button-favorite-off = ⭐ Favorit
categories-title = 🗂 <b>{ $count } kategori</b>
categories-hint = Pilih salah satu, atau kirim kata untuk mencari.
category-button = { $name } · { $count }
category-title = 🗂 <b>{ $name }</b> · { $count }
category-gone = Kategori ini sudah tidak tersedia.
services-none = Panel tidak menyediakan layanan untuk akun ini.
services-failed = <b>Daftar layanan gagal dimuat.</b>
service-item =
    <b>{ $number }.</b> { $name }
    { $id } · <b>{ $price }</b> per 1000 · { $min }–{ $max }
service-item-package =
    <b>{ $number }.</b> { $name }
    { $id } · <b>{ $price }</b> per paket
service-line = 📦 { $id } · { $name }
service-title = 📦 <b>{ $id }</b> · <b>{ $name }</b>
service-category = 🗂 { $category }
service-price = 💵 Harga per 1000: <b>{ $price }</b>
service-price-package = 💵 Harga paket: <b>{ $price }</b>
service-limits = 🔢 Min: { $min } · Maks: { $max }
service-type = 🧩 Tipe: { $type }
service-type-unknown = ⚠️ Saya belum kenal tipe ini: yang saya tanyakan hanya link dan jumlah. Panel mungkin minta lebih dan menolaknya.
service-refill =
    { $allowed ->
        [yes] ♻️ Refill: ya
       *[no] ♻️ Refill: tidak
    }
service-cancel =
    { $allowed ->
        [yes] ✖️ Bisa dibatalkan: ya
       *[no] ✖️ Bisa dibatalkan: tidak
    }
service-drip-feed =
    { $allowed ->
        [yes] 💧 Drip-feed: ya
       *[no] 💧 Drip-feed: tidak
    }
service-average-time = ⏱ Waktu rata-rata: { $time }
service-send-link = 🔗 Kirim link, lalu saya pesan ini untuk link itu.
service-gone = Layanan { $id } tidak tersedia (lagi) untuk akun kamu.
search-ask =
    🔎 <b>Cari apa?</b>
    Kirim kata (<i>likes instagram</i>) atau ID layanan.
search-title = 🔎 «{ $words }» · { $count } layanan
search-words = 🔎 «{ $words }»
search-none = 🔎 Tidak ada hasil untuk «{ $words }». Coba kata yang lebih sedikit atau kata lain.
numbered = <b>{ $number }.</b> { $item }
favorite-item-gone = ⭐ { $id } · ⚠️ sudah tidak tersedia
favorites-title = ⭐ <b>Favorit</b> · { $count }
favorites-none = Belum ada apa-apa di sini. Ketuk <b>☆ Favorit</b> di sebuah layanan, atau <b>⚡ Simpan template</b> di pesanan yang sudah selesai.
favorite-added = ⭐ Ditambahkan ke favorit
favorite-removed = Dihapus dari favorit
inline-connect = 🔑 Hubungkan dulu akun panel kamu
inline-down = 🔌 Panel sedang tidak menjawab
inline-description =
    { $price } per 1000 · { $min }–{ $max }
    { $category }
inline-description-package =
    { $price } per paket
    { $category }
inline-sent = 📦 <b>{ $id }</b> · { $name }
preset-button = ⚡ { $name }
preset-item = ⚡ { $name } · { $id }
preset-item-gone = ⚡ { $name } · ⚠️ { $id } sudah tidak tersedia
preset-saved = ⚡ Template disimpan: { $name }. Muncul saat kamu menempel link dan di /favorites.
gone-preset = Template ini sudah tidak ada.
button-preset = ⚡ Simpan template
button-more = Lainnya ›
link-title = 🔗 <b>{ $network }</b>: mau apa untuk link ini?
link-title-unknown = 🔗 Mau apa untuk link ini?
link-several =
    { $count ->
        [1] { $count } link
       *[other] { $count } link: satu layanan dan satu jumlah untuk semuanya.
    }
link-favorite = ⭐ { $name } · { $price }
link-last-used = 🕘 { $name } · { $price }
network-title = 🔗 <b>{ $network }</b>: layanan untuk link ini
network-none = 🔗 Saya kenal { $network }, tapi panel kamu tidak punya layanannya.
button-link-else = 🔗 Layanan lain untuk link ini

## Ordering: one question for each field

button-change = ✏️ Ubah
button-drip-feed = 💧 Drip-feed
button-confirm = ✅ Konfirmasi
button-order-again = 🛒 Pesan lagi
button-check-balance = 💰 Cek saldo
button-i-see-it = 👀 Sudah masuk
button-not-placed = ✖️ Tidak masuk
button-seen-yes = ✅ Ya, yang itu
button-seen-other = 👀 ID lain

order-which =
    🛒 <b>Layanan yang mana?</b>
    Kirim ID-nya, atau kata untuk mencari.
order-dropped = ✖️ Pesanan tidak jadi dibuat. Tidak ada yang dipesan.
change-ask = ✏️ <b>Apa yang ingin diubah?</b>

field-link = Link
field-quantity = Jumlah
field-drip-feed = Drip-feed: berapa kali dan intervalnya
field-usernames = Daftar username
field-hashtag = Hashtag
field-hashtags = Daftar hashtag
field-username = Username
field-answer-number = Nomor jawaban
field-min = Minimum
field-max = Maksimum
field-posts = Postingan
field-old-posts = Postingan lama
field-delay = Jeda
field-expiry = Tanggal berakhir
field-comments = Komentar
field-media = Postingan sumber
field-groups = Grup
field-keywords = Kata kunci
field-country = Negara
field-device = Perangkat
field-type-of-traffic = Jenis trafik
field-google-keyword = Kata kunci Google
field-referring-url = URL rujukan

many-quantity =
    { $count ->
        [1] Berapa jumlah untuk link ini?
       *[other] Berapa jumlah untuk masing-masing dari { $count } link?
    }

ask-link = Kirim link profil atau postingan. Harus publik, jangan diprivat.
ask-quantity = Berapa jumlahnya? Dari { $min } sampai { $max }.
ask-drip-feed =
    Mau dikirim bertahap? Kirim dua angka: berapa kali, dan jeda antar pengiriman (menit).
    <code>10 60</code> mengirim jumlah itu 10 kali, sejam sekali, dan biayanya 10 kali lipat.
ask-usernames = Kirim username, satu per baris.
ask-hashtag = Kirim hashtag sumber penggunanya.
ask-hashtags = Kirim hashtag, satu per baris.
ask-username = Kirim username atau link profil, sesuai permintaan layanan.
ask-answer-number = Kirim nomor jawaban di polling.
ask-min = Jumlah terkecil per postingan. Dari { $min } sampai { $max }.
ask-max = Jumlah terbesar per postingan. Dari { $min } sampai { $max }.
ask-posts = Untuk berapa postingan baru? Tanpa angka: untuk semuanya, sampai kamu batalkan.
ask-old-posts = Untuk berapa postingan yang sudah ada?
ask-delay = Berapa menit setelah postingan muncul?
ask-expiry = Berakhir tanggal berapa? Kirim seperti <code>31/12/2027</code>.
ask-comments = Kirim komentar, satu per baris.
ask-media = Kirim link postingan; pengguna yang menyukainya jadi target.
ask-groups = Kirim grup, satu per baris.
ask-keywords = Kirim kata kunci, satu per baris.
ask-country = Kirim kode negara dua huruf, misalnya <code>US</code>, atau WW untuk seluruh dunia.
ask-device = Pengunjung memakai perangkat apa?
ask-type-of-traffic = Pengunjung datang dari mana?
ask-google-keyword = Kirim kata yang dicari pengunjung di Google.
ask-referring-url = Kirim alamat asal pengunjung.

choice-device-1 = 1 · Desktop
choice-device-2 = 2 · HP (Android)
choice-device-3 = 3 · HP (iOS)
choice-device-4 = 4 · Campuran (HP)
choice-device-5 = 5 · Campuran (HP dan desktop)
choice-type-of-traffic-1 = 1 · Kata kunci Google
choice-type-of-traffic-2 = 2 · Rujukan khusus
choice-type-of-traffic-3 = 3 · Tanpa rujukan
choice-drip-feed = { $runs } × { $quantity }, tiap { $interval } mnt

bad-empty = ⚠️ Isinya kosong.
bad-not-whole = ⚠️ «{ $got }» bukan bilangan bulat. Kirim angka saja, misalnya <code>1000</code>.
bad-below-min = ⚠️ { $got } kurang dari minimum { $limit }.
bad-above-max = ⚠️ { $got } lebih dari maksimum { $limit }.
bad-not-link = ⚠️ «{ $got }» bukan link. Kirim seperti <code>https://instagram.com/name</code>.
bad-link-too-long = ⚠️ Link ini terlalu panjang: maksimal { $limit } karakter.
bad-too-long = ⚠️ Terlalu panjang: maksimal { $limit } karakter.
bad-not-choice = ⚠️ «{ $got }» tidak ada di pilihan: { $limit }.
bad-not-date = ⚠️ «{ $got }» bukan tanggal. Kirim sebagai hari/bulan/tahun, misalnya <code>31/12/2027</code>.
bad-past-date = ⚠️ { $got } bukan tanggal yang akan datang.
bad-two-amounts = ⚠️ «{ $got }» bisa berarti { $limit } atau { $limit2 }. Mana yang Anda maksud?
bad-two-links = ⚠️ Ada beberapa link, padahal perlu satu. Mana yang Anda maksud?
bad-one-or-several = ⚠️ Ini satu komentar dengan koma, atau daftar beberapa komentar?
reading-comments =
    { $count ->
       *[other] { $count } komentar
    }
bad-not-here = ⚠️ Tidak ada tombol itu di sini. Jika itu nama, beri <code>@</code> di depannya.
bad-two-numbers = ⚠️ Kirim dua angka: berapa kali, dan jeda antar pengiriman (menit), misalnya <code>10 60</code>.
bad-too-few-lines = ⚠️ Jumlah baris: { $got }. Kurang: minimal { $limit }.
bad-too-many-lines = ⚠️ Jumlah baris: { $got }. Kebanyakan: maksimal { $limit }.
bad-min-above-max = ⚠️ { $got } tidak cocok dengan { $limit }: maksimum tidak boleh kurang dari minimum.
bad-no-range = ⚠️ Layanan ini tidak bisa dipesan: minimumnya { $limit } di atas maksimumnya { $limit2 }. Keluar dengan /cancel dan pilih yang lain.
bad-edited = ⚠️ Saya tidak membaca pesan yang diedit. Kirim sebagai pesan baru.
bad-not-text = ⚠️ Saya butuh dalam bentuk teks. Kirim pesan, atau pakai tombol.
bad-file-kind = ⚠️ Saya hanya membaca file .txt dan .csv.
bad-file-too-large = ⚠️ File ini terlalu besar: maksimal 1 MB.
bad-file-not-text = ⚠️ File ini tidak bisa dibaca. Simpan sebagai teks atau CSV dengan UTF-8, lalu kirim sekali lagi.
bad-file-failed = ⚠️ File tidak bisa diambil dari Telegram. Kirim sekali lagi.
bad-changed = ⚠️ Layanannya sudah berubah: sekarang ini juga diperlukan.
bad-wanted = ⚠️ Panel juga meminta ini.
bad-order-id = ⚠️ Ini bukan ID pesanan. Kirim seperti yang tampil di panel, misalnya <code>23501</code>, atau /cancel.
bad-order-ids = ⚠️ Tidak ada ID pesanan di situ. Kirim dipisah koma atau spasi, misalnya <code>123, 124</code>.

value = { $label }: <b>{ $value }</b>
value-list = { $label } ({ $count }):
value-drip-feed = Drip-feed: <b>{ $runs }</b> kali, setiap <b>{ $interval }</b> menit · total { $total }

confirm-title = 🛒 <b>Cek dan konfirmasi</b>
confirmed-title = 🛒 <b>Dikonfirmasi</b>
confirm-price = 💵 Harga: <b>{ $price }</b>
confirm-price-at-most = 💵 Harga: maksimal <b>{ $price }</b>
confirm-price-per-post = 💵 Harga: maksimal <b>{ $price }</b> per postingan
confirm-balance = 💰 Saldo: { $before } → setelahnya: <b>{ $after }</b>
confirm-balance-unknown = 💰 Saldo kamu tidak bisa dibaca saat ini.
confirm-short = ⚠️ Saldo kurang { $missing }.
confirm-old-price = ⚠️ Panel tidak menjawab dengan harga hari ini: ini harga per { $time }.
confirm-new-price = ⚠️ Harga sudah berubah sejak tadi. Tidak ada yang dikirim: cek sekali lagi.
confirm-changed = ⚠️ Layanannya sudah berubah. Tidak ada yang dikirim: cek sekali lagi.
confirm-wanted = ⚠️ Panel meminta lebih dari yang disebutkan sebelumnya. Sudah diisi di sini: cek lagi dan konfirmasi sekali lagi.
confirm-running = ⚠️ Masih berjalan di link ini: { $orders }. Sementara itu panel menganggap pesanan kedua sudah selesai, atau menolaknya.

receipt-title = ✅ <b>Pesanan dibuat.</b> Nanti saya kabari kalau selesai.
receipt-same = ⚠️ <b>Panel menjawab dengan pesanan yang sudah kamu punya.</b> Panel tidak membuat yang lain untuk link yang sama, atau tidak bilang begitu: cek saldo kamu. Saya pantau satu kali.
order-refused = ❌ <b>Pesanan tidak dibuat.</b>
already-draft = Kartu ini masih bisa dikonfirmasi.
already-sending = Sedang dibuat sekarang.
already-placed = Sudah dibuat: { $id }
already-unknown = Hasilnya belum diketahui: lihat pesan tentangnya di bawah.
already-refused = Panel menolaknya, saldo tidak terpotong. Mulai lagi pesanannya.
already-dropped = Pesanan ini tidak jadi dibuat. Mulai lagi pesanannya.
already-settled = Ini sudah beres.
unknown-title =
    ❓ <b>Saya tidak tahu apakah pesanan ini masuk.</b>
    Jawaban panel tidak sampai. Saya tidak pernah mengirimnya ulang sendiri, jadi saldo tidak mungkin terpotong dua kali.
unknown-balance = 💰 Saldo sebelumnya: <b>{ $before }</b> · sekarang: <b>{ $after }</b>
unknown-balance-same = Saldo tidak berubah: kemungkinan pesanan tidak masuk.
unknown-balance-moved = Saldo berubah: kemungkinan pesanan masuk.
unknown-balance-mixed = Sementara itu ada pesanan lain yang dikirim dengan akun ini: saldo tidak mengatakan apa-apa tentang yang ini.
unknown-what-now = Cek pesanan kamu di situs panel, lalu beri tahu saya.
unknown-doubted = ⚠️ <b>Benar tidak masuk?</b> Kalau ternyata masuk, memesan lagi berarti bayar dua kali. Cek pesanan kamu di situs panel, lalu ketuk sekali lagi.
unknown-closed = Oke, pesanannya tidak masuk. Kartu ini ditutup.
seen-ask =
    👀 <b>ID pesanan</b>
    Kirim ID yang diberikan panel, nanti saya pantau.
seen-not-found = ⚠️ Panel tidak mengenal { $id } di akun ini ({ $reason }). Kirim ID lain, atau /cancel.
seen-known = ⚠️ { $id } adalah pesanan lain yang sudah ada di daftar kamu. Kirim id lain, atau /cancel.
seen-adopted = ✅ <b>Ketemu.</b> Mulai sekarang saya pantau.
seen-differs = ⚠️ <b>{ $id } tidak mirip dengan pesanan ini.</b>
seen-differs-charge = Panel menagih { $charge }; di kartu tertulis { $price }.
seen-differs-remains = Masih { $remains } lagi yang harus dikirim; di kartu tertulis { $quantity }.
seen-differs-ask = Tetap yang itu?

## Orders

button-orders-all = 📦 Semua
button-orders-open = ⏳ Berjalan
button-order-card = 🧾 Detail
button-reorder = 🔁 Pesan ulang
button-rest = 🔁 Pesan sisanya
button-cancel-order = ✖️ Batalkan
button-refill = ♻️ Refill
button-mute = 🔕 Senyapkan
button-unmute = 🔔 Kabari saya
button-track = 👁 Pantau

status-pending = Pending
status-processing = Diproses
status-in-progress = Sedang berjalan
status-completed = Selesai
status-partial = Partial
status-canceled = Dibatalkan
status-refunded = Dana dikembalikan
status-failed = Gagal
status-rejected = Ditolak
status-paused = Dijeda
status-active = Aktif
status-awaiting = Menunggu
status-expired = Kedaluwarsa
status-other = { $status }

orders-title-all =
    { $count ->
        [0] 📦 <b>Pesanan</b>
       *[other] 📦 <b>{ $count } pesanan</b>
    }
orders-title-open =
    { $count ->
        [0] ⏳ <b>Pesanan berjalan</b>
       *[other] ⏳ <b>{ $count } pesanan berjalan</b>
    }
orders-none-all = Belum ada apa-apa di sini. Buat pesanan pertama, atau pantau dengan /track pesanan yang dibuat di luar bot.
orders-none-open = Tidak ada yang sedang berjalan.
order-title = 🧾 <b>Pesanan { $id }</b>
order-item = <b>{ $id }</b> · { $status }
order-item-detail = { $name } · { $age }
order-tracked = Dibuat di luar bot
order-charge = 💵 Biaya: <b>{ $amount }</b>
order-price = 💵 Harga: <b>{ $amount }</b>
order-charge-other = ⚠️ Panel menagih { $charge }; di kartu tertulis { $price }.
order-back = ↩️ Dikembalikan: <b>{ $amount }</b>
order-back-about = ↩️ Seharusnya dikembalikan untuk yang tidak terkirim: sekitar <b>{ $amount }</b>. Nanti kelihatan di saldo kamu.
order-start-count = 🏁 Jumlah awal: { $count }
order-remains = ⏳ Sisa: { $count }
order-label = 🏷 { $label }
order-age = 🕒 Dibuat { $age }
order-cancel-asked = ✖️ Pembatalan sudah diminta: hasilnya terlihat dari status.
order-muted = 🔕 Kamu tidak dikabari saat pesanan ini selesai.
no-news = Belum ada yang baru
muted = 🔕 Disenyapkan
unmuted = 🔔 Nanti saya kabari kalau selesai
statuses-title = <b>Status { $count } pesanan</b>
# The ids of this line are read back from the message: a line begins with its id, with no word before it.
status-item = { $id } · { $status }
status-item-remains = sisa { $count }
status-item-error = { $id } · ⚠️ { $error }
ids-ask-status =
    🔎 <b>ID pesanan</b>
    Kirim ID-nya, dipisah koma atau spasi.
ids-ask-track =
    👁 <b>ID pesanan</b>
    Kirim ID pesanan yang mau dipantau, dipisah koma atau spasi.
ids-ask-refill =
    ♻️ <b>ID pesanan</b>
    Kirim ID pesanan yang mau di-refill, dipisah koma atau spasi.
spoken-status = status, cek status, cek
spoken-track = pantau, lacak
spoken-refill = refill, isi ulang, garansi
spoken-yes = ya, iya
spoken-cancel = batalkan, batal, cancel
spoken-about = status, pesanan, order, orderan, mana, di mana, dimana, kapan, kenapa, berapa lama, percepat, dipercepat, cepat, cepetin, lambat, lama, macet, mulai, belum mulai, isi ulang, refill, garansi, batalkan, batal, cancel, turun, drop, selesai, belum selesai, pending, parsial, cek, masalah, bantu, tolong
tracked =
    { $count ->
        [1] 👁 Pesanan ini sekarang saya pantau, nanti saya kabari kalau selesai.
       *[other] 👁 { $count } pesanan sekarang saya pantau, nanti saya kabari kalau selesai.
    }
tracked-ended =
    { $count ->
        [1] 👁 Pesanan ini sekarang ada di daftar kamu. Sudah berakhir, jadi tidak ada yang perlu dipantau.
       *[other] 👁 { $count } pesanan yang sudah berakhir sekarang ada di daftar kamu: tidak ada yang perlu dipantau.
    }
tracked-already = Sudah ada di daftar kamu: { $ids }

## Mass orders

button-mass = 📋 Pesanan massal
button-mass-new = 📋 Pesanan massal baru
button-mass-line = ❓ Baris { $line }
button-confirm-count = ✅ Konfirmasi { $count }
button-stop = ⏹ Hentikan
button-go-on = ▶️ Lanjutkan ({ $count })
button-drop-rest = ✖️ Lewati sisanya

mass-ask =
    📋 <b>Pesanan massal</b>
    Kirim sampai { $limit } pesanan: sebagai teks, satu per baris, atau sebagai file .txt atau .csv.
mass-format =
    <code>service|link|quantity</code>
    Yaitu ID layanan, link, dan jumlah; misalnya <code>1|https://instagram.com/name|1000</code>. Kalau layanan minta isian lain, tulis di belakangnya setelah <code>|</code> berikutnya.
mass-no-lines = ⚠️ <b>Tidak ada pesanan yang saya temukan di situ.</b>
mass-too-many = ⚠️ Ada { $count } baris, sedangkan satu pesanan massal maksimal { $limit }. Kirim per bagian.
mass-table-caption =
    { $count ->
        [1] 📋 { $count } baris, dengan harganya
       *[other] 📋 Semua { $count } baris, dengan harga masing-masing
    }

mass-result-caption =
    { $count ->
        [1] 📋 Hasil { $count } baris
       *[other] 📋 Hasil semua { $count } baris
    }

mass-good = 📋 <b>{ $count } pesanan</b>
mass-item = <b>{ $line }.</b> { $service } · { $link }{ $amount } · { $price }
mass-item-amount = { " · " }{ $amount }
mass-service = { $service } { $name }: { $count } pesanan, { $price }
mass-service-more = … dan { $count } layanan lagi
mass-twice =
    { $count ->
        [1] 👯 Baris { $line } berisi layanan dan link yang sama dengan baris sebelumnya.
       *[other] 👯 { $count } baris berisi layanan dan link yang sama dengan baris sebelumnya, yang pertama baris { $line }.
    }
mass-running = ⚠️ Masih berjalan di link baris-baris ini: { $orders }. Sementara itu panel menganggap pesanan kedua sudah selesai, atau menolaknya. Baris: { $numbers }
mass-bad = ⚠️ <b>{ $count } baris tidak bisa dipesan:</b>
mass-bad-item = <b>{ $line }.</b> { $problem }
mass-bad-quote = <code>{ $text }</code>
mass-bad-field = { $field }: { $problem }
mass-bad-no-service = Tidak diawali ID layanan.
mass-bad-service-gone = Layanan #{ $got } tidak tersedia untuk akun kamu.
mass-bad-one-by-one = Langganan dipesan satu per satu: <code>/order { $got }</code>
mass-bad-missing = belum diisi.
mass-bad-too-many = «{ $got }» kelebihan: layanan tidak memintanya.
mass-more = … dan { $count } lagi, lihat file
mass-none-good = ❌ <b>Tidak ada baris yang bisa dipesan.</b>
mass-again = Perbaiki barisnya lalu kirim sekali lagi.
mass-total = 💵 Total: <b>{ $price }</b>
mass-short = ⚠️ Saldo kurang { $missing }: saya akan berhenti saat saldo habis.
mass-changed = ⚠️ <b>Harga atau layanan sudah berubah sejak tadi.</b> Cek sekali lagi.

mass-progress = ⏳ <b>Membuat pesanan: { $done } dari { $total }</b>
mass-stopping-toast = Berhenti setelah baris yang sedang dikirim.
mass-not-running = Sudah tidak berjalan.
mass-already = Masih berjalan.
mass-already-done = Pesanan massal ini sudah dibuat.
mass-already-dropped = Pesanan massal ini tidak jadi dibuat. Kirim lagi barisnya.
mass-already-replaced = Sudah digantikan pesanan massal yang lebih baru: tidak ada yang dipesan dari ini. Pakai kartu di bawah.
mass-already-stopped = Berhenti di tengah jalan. /mass menampilkannya beserta cara melanjutkan.
mass-busy = Pesanan massal lain sedang berjalan. Tunggu sampai selesai, atau hentikan.

mass-done = ✅ <b>Pesanan massal: { $done } dari { $total } dibuat</b>
mass-stopped = ⏸ <b>Pesanan massal berhenti: { $done } dari { $total } dibuat</b>
mass-dropped = ✖️ <b>Pesanan massal: { $done } dari { $total } dibuat, sisanya dilewati</b>
mass-stop-person = Kamu menghentikannya.
mass-stop-funds = 💳 Saldo habis. Isi saldo di panel, lalu lanjutkan.
mass-stop-key = 🔑 Panel tidak menerima API key lagi. Hubungkan kunci yang benar, lalu lanjutkan.
mass-stop-action = 🔑 API key tidak diterima untuk ini, padahal panel menerimanya untuk yang lain. Coba lagi; kalau tetap begitu, tanyakan ke dukungan panel.
mass-stop-changed = 🔑 Kunci atau mata uang akun berubah. Lihat harganya, lalu lanjutkan.
mass-stop-unreachable = 📡 Panel tidak bisa dihubungi. Lanjutkan dalam beberapa menit.
mass-stop-silent = ❓ Panel berhenti menjawab: saya tidak tahu apakah baris terakhir masuk. Cek dulu sebelum melanjutkan.
mass-stop-slow = 🐢 Permintaan ke panel terlalu cepat, jadi beberapa baris tidak dibuat. Lanjutkan kapan saja.
mass-stop-maintenance = 🚧 Ada pemeliharaan sampai { $time }. Lanjutkan setelah itu.
mass-stop-wait = ⏳ Panel meminta menunggu sampai { $time }. Lanjutkan setelah itu.
mass-stop-prices = ⚠️ Sementara itu harga atau layanan berubah. Cek sisanya sebelum melanjutkan.
mass-stop-restart = 🔄 Bot sempat dimulai ulang di tengah jalan. Tidak ada lagi yang dibuat sampai kamu lanjutkan.
mass-stop-fault = ⚠️ Ada yang salah di pihak kami. Tidak ada lagi yang dibuat sampai kamu lanjutkan.
mass-count-placed = ✅ { $count } dibuat
mass-count-refused = ❌ { $count } ditolak
mass-count-unknown = ❓ { $count } belum pasti
mass-count-closed = ✖️ { $count } tidak dibuat
mass-line-placed = <b>{ $line }.</b> { $id } · { $link }
mass-line-refused = <b>{ $line }.</b> { $link }: { $reason }
mass-line-unknown = <b>{ $line }.</b> { $link }: belum pasti masuk atau tidak
mass-line-closed = <b>{ $line }.</b> { $link }: tidak dibuat
mass-line-left = <b>{ $line }.</b> { $link }: belum dibuat
mass-placed-sum =
    { $count ->
        [1] 💵 Dibuat seharga <b>{ $price }</b>. Nanti saya kabari kalau selesai.
       *[other] 💵 Dibuat dengan total <b>{ $price }</b>. Nanti saya kabari kalau selesai.
    }
mass-left =
    { $count ->
        [1] ▫️ <b>Tersisa { $count } baris</b>: baris { $line }, { $price }
       *[other] ▫️ <b>Tersisa { $count } baris</b>, mulai baris { $line }: { $price }
    }
mass-left-dropped = ▫️ { $count } baris tidak dibuat.
mass-unknown =
    { $count ->
        [1] ❓ Hasil { $count } baris belum pasti. Saya tidak pernah mengirimnya ulang sendiri: ketuk untuk membereskannya.
       *[other] ❓ Hasil { $count } baris belum pasti. Saya tidak pernah mengirimnya ulang sendiri: ketuk satu per satu untuk membereskannya.
    }
# Names of the columns, separated by |
mass-columns = Baris|Layanan|Nama|Link|Jumlah|Harga|Isian lain|Hasil|Pesanan|Alasan
mass-state-bad = tidak bisa dipesan
mass-state-left = belum dibuat
mass-state-placed = dibuat
mass-state-refused = ditolak
mass-state-unknown = belum pasti
mass-state-closed = tidak dibuat

## Labels

button-label = 🏷 Label
button-label-choice = 🏷 { $label }
button-label-filter = 🏷 { $label } · { $count }
button-no-label = Lewati: tanpa label
label-ask =
    🏷 <b>Label untuk { $id }</b>
    Kirim kata untuk menemukan pesanan ini, misalnya nama klien: maksimal { $limit } karakter.
label-ask-other =
    🏷 <b>Label untuk { $id }</b>: { $label }
    Kirim label lain, maksimal { $limit } karakter. Tanda <code>-</code> menghapusnya.
label-put = 🏷 Label dipasang. Untuk menemukannya, kirim <code>/orders label</code> diikuti katanya.
label-removed = 🏷 Pesanan ini sekarang tanpa label.
label-none = 🏷 Tidak ada pesanan dengan label «{ $label }».
labels-none = 🏷 Belum ada pesanan yang punya label. Pasang dengan <b>🏷 Label</b> di kartu pesanan.
gone-label = Sudah tidak ada pesanan dengan label ini.
bad-label-lines = ⚠️ Kirim dalam satu baris.
orders-title-label = 🏷 <b>{ $label }: { $count } pesanan</b>

## Export

button-export = 📤 Ekspor
export-nothing = 📤 Belum ada yang bisa diekspor: belum ada pesanan yang dibuat atau dipantau di sini.
export-caption = 📤 <b>{ $count } pesanan</b> dari { $account }, untuk spreadsheet apa pun
# Names of the columns, separated by |
export-columns = Pesanan|Akun|Panel|Layanan|Nama|Tipe|Kategori|Link|Jumlah|Isian lain|Harga|Biaya|Dibayar|Mata uang|Status|Jumlah awal|Sisa|Dibuat|Selesai|Label|Sumber

## Notifications

ended-order = { $status } · <b>{ $id }</b>
ended-remains = Tidak terkirim: <b>{ $count }</b>
ended-remains-of = Tidak terkirim: <b>{ $count }</b> dari { $total }
ended-took = ⏱ Selesai dalam { $time }
ended-refill = ♻️ Refill { $id } untuk { $order }: { $status }
ended-refill-lost = ⚠️ Refill { $id } untuk { $order }: panel tidak memberi tahu hasilnya, jadi saya berhenti bertanya. Mungkin terlihat di situsnya.
ended-lost = ⚠️ <b>{ $id }</b>: sudah lama tidak ada perubahan, jadi saya berhenti memantaunya.
ended-missing = ⚠️ <b>{ $id }</b>: panel tidak mengenal pesanan ini lagi, jadi saya berhenti memantaunya.
low-balance = 📉 <b>{ $account }</b>: saldo sudah di bawah { $line }.
digest-title = ⭐ <b>Kabar layanan favorit kamu</b>
digest-price = { $id } · { $name }: { $before } → <b>{ $price }</b>
digest-gone = { $id } · { $name }: ⚠️ sudah tidak tersedia
digest-back = { $id } · { $name }: tersedia lagi, <b>{ $price }</b>
ended-many = 🔔 <b>{ $count } pesanan sudah berakhir</b>

## Refills and canceling

button-cancel-confirm = ✖️ Ya, batalkan
refills-title =
    { $count ->
        [0] ♻️ <b>Refill</b>
       *[other] ♻️ <b>{ $count } refill</b>
    }
refills-none = Belum ada refill. Minta dengan <b>♻️ Refill</b> di kartu pesanan.
refill-item = { $id } untuk { $order } · { $status } · { $age }
refill-untold = ❔ panel tidak memberi tahu
refill-asked = ♻️ { $order }: refill { $id } sudah diminta
refill-refused = ⚠️ { $order }: { $error }
refill-item-unknown = ❓ { $order }: panel tidak memberi tahu apakah refill diterima. Cek dulu sebelum meminta lagi.
refill-unknown = ❓ <b>Panel tidak memberi tahu apakah refill diterima.</b> Cek di situs panel sebelum meminta lagi: banyak panel hanya menerima sekali sehari.
refill-watched = Nanti saya kabari hasilnya.
cancel-nothing = Tidak ada yang bisa dibatalkan: tidak ada pertanyaan yang terbuka. Untuk membatalkan pesanan, kirim ID-nya: <code>/cancel 123 124</code>
cancel-which = ✖️ <b>Pesanan mana yang dibatalkan?</b> Atau kirim beberapa ID: <code>/cancel 123 124</code>
# One line: the ids stand in the lines after it and are read back from there.
cancel-ask =
    { $count ->
        [1] ✖️ <b>Batalkan pesanan ini?</b>
       *[other] ✖️ <b>Batalkan { $count } pesanan ini?</b>
    }
cancel-these = { $orders }
cancel-ended = { $order }: sudah { $status }, tidak ada yang perlu dibatalkan
cancel-already =
    { $answer ->
        [taken] ✖️ { $order }: pembatalan sudah diminta, dan panel menerima permintaannya. Nanti terlihat dari statusnya.
        [unsaid] ✖️ { $order }: pembatalan sudah diminta, dan panel tidak memberi tahu apakah permintaannya diterima. Aku tidak meminta dua kali: nanti terlihat dari statusnya.
       *[other] ✖️ { $order }: pembatalan sudah diminta. Nanti terlihat dari statusnya.
    }
cancel-asked = ✖️ { $order }: pembatalan sudah diminta
cancel-refused = ⚠️ { $order }: { $error }
cancel-item-unknown = ❓ { $order }: panel tidak memberi tahu apakah permintaannya diterima. Nanti terlihat dari statusnya.
cancel-unknown = ❓ <b>Panel tidak memberi tahu apakah permintaannya diterima.</b> Permintaan ini dicatat sebagai sudah dikirim: nanti terlihat dari status pesanan.
cancel-request-only = Ini baru permintaan: hasilnya terlihat dari status.

## Statistics: a picture, and its numbers in the caption

stats-week = Minggu
stats-month = Bulan
stats-year = Tahun
button-look-dark = 🌙 Gelap
button-look-light = ☀️ Terang
stats-spent-week = Pengeluaran 7 hari
stats-spent-month = Pengeluaran 30 hari
stats-spent-year = Pengeluaran 12 bulan
stats-due = Seharusnya dikembalikan: sekitar { $amount }
stats-orders = Pesanan
stats-median = Waktu median
stats-not-whole = Partial, dibatalkan
stats-by-day = Pengeluaran per hari
stats-by-month = Pengeluaran per bulan
stats-by-service = Layanan teratas
stats-by-label = Per label
stats-outcomes = Hasil
stats-completed = Selesai
stats-partial = Partial
stats-canceled = Dibatalkan
stats-running = Berjalan
stats-unknown = Pesanan dari luar bot
stats-no-label = Tanpa label
stats-nothing = Tidak ada pesanan di periode ini
stats-nothing-spent = Tidak ada biaya di periode ini
stats-empty =
    📊 <b>Belum ada yang bisa ditampilkan</b>
    Setelah pesanan pertama dibuat atau dipantau di sini, ini menjadi gambar: berapa pengeluaran kamu, untuk apa, dan seberapa cepat terkirim.
stats-title =
    { $period ->
        [week] 📊 <b>7 hari</b> · { $range }
        [month] 📊 <b>30 hari</b> · { $range }
       *[year] 📊 <b>12 bulan</b> · { $range }
    }
stats-caption-spent = 💵 Pengeluaran: <b>{ $amount }</b>
stats-caption-due = ↩️ Seharusnya dikembalikan, tidak dihitung sebagai pengeluaran: sekitar <b>{ $amount }</b>. Nanti kelihatan di saldo kamu.
stats-caption-otherwise =
    { $count ->
       *[other] ⚠️ { $count } pesanan ditagih { $charge }; di kartu tertulis { $price }
    }
stats-caption-orders =
    { $count ->
        [0] 📦 Tidak ada pesanan
       *[other] 📦 <b>{ $count }</b> pesanan
    }
stats-caption-most = 📈 Tertinggi: { $amount } · { $when }
stats-caption-median = ⏱ Separuhnya selesai dalam <b>{ $time }</b>
stats-caption-outcomes = ✅ { $completed } selesai · 🌗 { $partial } partial · ✖️ { $canceled } dibatalkan · ▶️ { $running } berjalan
stats-caption-share = ⚖️ Dari yang sudah berakhir, { $share } partial atau dibatalkan
stats-caption-services = <b>Layanan teratas</b>
stats-caption-labels = <b>Per label</b>
stats-caption-item = { $number }. { $name }: { $amount }
stats-caption-utc = <i>Hari dihitung dalam UTC.</i>

## The board: one pinned message with what runs

button-board-on = 📌 Aktifkan papan
button-board-off = 📌 Nonaktifkan papan
board-title = 📌 <b>{ $count } pesanan berjalan</b>
board-item = <b>{ $id }</b> · { $status }
board-item-labelled = <b>{ $id }</b> · { $status } · { $label }
board-progress = { $progress } · { $name }
board-name = { $name }
board-more = … dan { $count } lagi
board-nothing = 📌 Sekarang tidak ada yang berjalan.
board-on = 📌 <b>Papan aktif.</b> Pesanan yang berjalan ada di satu pesan tersemat yang selalu saya perbarui. Papan hilang saat tidak ada yang berjalan, dan kembali bersama pesanan berikutnya.
board-here = 📌 Papan ada di pesan ini.
board-off = 📌 Papan nonaktif. Aktifkan lagi dengan /board.
board-deleted = 📌 Kamu menghapus papannya, jadi saya nonaktifkan.

## Settings, language, privacy

button-privacy = 🔐 Privasi
button-erase = 🗑 Hapus semua
settings-title = ⚙️ <b>Pengaturan</b>
settings-language = 🌐 Bahasa: { $language }
button-quiet = 🌙 Jam tenang
button-low-balance = 📉 Saldo menipis
button-off = Matikan
button-other-time = 🕒 Jamnya salah
button-other-amount = Nominal lain
settings-quiet = 🌙 Jam tenang: { $from } sampai { $to }
settings-quiet-off = 🌙 Jam tenang: tidak ada
settings-low-balance = 📉 Diingatkan saat saldo di bawah { $amount }
settings-low-balance-off = 📉 Peringatan saldo menipis: mati
quiet-zone =
    🕒 <b>Sekarang jam berapa di tempat kamu?</b>
    Jam tenang mengikuti waktu kamu sendiri.
quiet-choose =
    🌙 <b>Kapan kamu tidak mau ada notifikasi?</b>
    Yang selesai di jam itu dikabarkan sesudahnya dalam satu pesan.
low-balance-choose = 📉 <b>Ingatkan saat saldo { $account } di bawah…</b>
low-balance-ask =
    📉 <b>Batas saldo menipis</b>
    Kirim nominalnya; 0 mematikan peringatan.
bad-amount = ⚠️ Ini bukan nominal. Kirim angka, misalnya <code>12.50</code>.
settings-notify = 🔔 Notifikasi saat pesanan berakhir: { $what }
notify-all = semua
notify-problems = masalah saja
notify-none = tidak ada
language-title = 🌐 <b>Bahasa apa?</b>
language-set = ✅ Sekarang saya berbahasa Indonesia.
privacy =
    🔐 <b>Privasi</b>
    Yang disimpan di sini, di database pengelola bot ini:
    • ID Telegram, bahasa, dan pengaturan kamu
    • API key yang kamu hubungkan, terenkripsi
    • pesanan dan refill yang dibuat atau dipantau di sini, beserta link dan statusnya
    • yang kamu ketik di pertanyaan yang belum selesai, terenkripsi, paling lama satu hari
    • sidik kunci yang ditolak panelnya, selama satu jam, juga setelah dihapus

    Pesan yang berisi kunci dihapus dari chat. Kunci kamu hanya dikirim ke panel kamu. Tidak ada yang dibagikan ke pihak lain.

    <b>🗑 Hapus semua</b> menghapus semuanya sekaligus; /disconnect menghapus satu akun.
privacy-copies = Yang dihapus tetap ada di cadangan harian sampai yang terakhir dihapus: setelah { $days } hari.
privacy-server = Server database bisa menyimpan yang dihapus untuk sementara di log dan cadangannya, sesuai pengaturan pengelolanya; di sana pun kunci terenkripsi.
privacy-silent =
    Data orang yang tidak menulis dan tidak mengetuk apa pun selama { $days } hari terhapus sendiri, dengan pemberitahuan dulu; untuk itu tanggal pesan terakhir kamu disimpan.
silent-warning =
    🗑 <b>Kamu sudah lama tidak ke sini.</b>
    Dalam { $days } hari semua yang disimpan tentang kamu di sini saya hapus: kunci, pesanan, pengaturan.
    Supaya tetap ada, tulis apa saja atau ketuk tombolnya.
erase-ask =
    🗑 <b>Hapus semua yang disimpan tentang kamu?</b>
    Semua akun, kunci, pesanan, dan pengaturan di sini. Di panel tidak ada yang berubah, dan pesanan berjalan tidak dipantau lagi.
erase-invited = Anda masuk lewat undangan: untuk kembali perlu undangan baru.
erased = 🗑 Semuanya sudah dihapus. Mulai lagi dengan /start.

## Running the bot

button-invitation = ✉️ Undangan
button-admin-people = 👤 Orang
button-notice = 📣 Pengumuman
button-maintenance = 🚧 Pemeliharaan
button-backup = 💾 Cadangkan kini
admin-title = 🛠 <b>Pengelolaan bot</b>
admin-people = 👥 Orang: <b>{ $all }</b> · aktif 7 hari: { $active } · memblokir bot: { $blocked }
admin-orders = 📦 Pesanan hari ini (UTC): <b>{ $today }</b> · berjalan: { $open } · tak diketahui: { $unknown }
admin-panel = 📡 <code>{ $panel }</code> · akun: { $count }
admin-panel-health = Gagal: { $share }% dari { $calls } panggilan terakhir · median: { $ms } ms
admin-panel-unasked = Belum ditanya sejak mulai.
admin-system = ⚙️ Versi { $version } · mulai { $time }
admin-storage = 💾 Penyimpanan: { $kind }, { $size } MiB
admin-counted = <i>Dihitung { $time }</i>
admin-invitation =
    ✉️ <b>Undangan</b> untuk satu orang, 7 hari:
    { $link }
admin-invitation-open = Sekarang tidak ada yang perlu: undangan berlaku dengan <code>ACCESS=invite</code>.
button-copy-link = 📋 Salin tautan
admin-ask-person =
    👤 <b>ID Telegram orangnya?</b>
    Saya tunjukkan apakah ia dilayani; Anda bisa memblokir atau mengizinkannya.
bad-person = ⚠️ Itu bukan ID Telegram. Kirim angka, misalnya <code>123456789</code>.
admin-person = 👤 <b>Orang</b> <code>{ $id }</code>
admin-person-served = ✅ Dilayani
admin-person-not-served = ⛔️ Tidak dilayani
admin-standing-admin = Mengelola bot ini dan selalu punya akses.
admin-standing-in = Sudah diizinkan.
admin-standing-banned = Diblokir.
admin-standing-none = Belum ada keputusan tentangnya.
button-ban = 🚫 Blokir
button-let-in = ✅ Izinkan
button-another-person = 👤 Orang lain
admin-not-banned = Pengelola bot tidak bisa diblokir.
admin-maintenance =
    🚧 <b>Pemeliharaan</b>
    Orang tetap bisa membaca. Pesanan, refill, dan pembatalan ditolak, dengan alasan dan waktu selesainya.
admin-maintenance-on = 🚧 Berlangsung sampai { $time }.
admin-maintenance-off = Sekarang tidak ada. Berapa lama?
button-maintenance-off = ✅ Akhiri
for-minutes = { $minutes } mnt
for-hours = { $hours } jam
backup-made = 💾 Cadangan dibuat: <code>{ $name }</code>, { $size } MiB.
backup-failed = ⚠️ Cadangan tidak dibuat. Log menyebut alasannya; yang lama masih ada.
backup-none = 💾 Tidak ada folder cadangan: atur <code>BACKUP_FOLDER</code>.
backup-postgres = 💾 PostgreSQL dicadangkan di servernya, dengan <code>pg_dump</code>.
notice-ask =
    📣 <b>Pengumuman ke semua</b>
    Kirim teksnya. Anda akan melihatnya sebelum dikirim.
bad-notice = ⚠️ Terlalu panjang: paling banyak { $most } karakter.
notice-preview = 👁 <b>Beginilah tampilannya.</b> Orang: { $count }. Kabar pesanan didahulukan; jam tenang tetap tenang.
notice = 📣 { $text }
button-notice-send = 📣 Kirim ke semua
button-notice-stop = ⏹ Hentikan
notice-running = 📣 <b>Pengumuman sedang dikirim.</b>
notice-stopped = ⏹ <b>Pengumuman dihentikan.</b>
notice-done = ✅ <b>Pengumuman sudah dikirim.</b>
notice-progress = Terkirim: { $sent } dari { $people } · tak terjangkau: { $unreachable } · tidak mau: { $off }
notice-busy = Pengumuman lain sedang dikirim, atau ini sudah selesai. Hentikan yang itu dulu.
gone-notice = Pengumuman ini tidak disimpan lagi.
button-notices-off = 🔕 Tanpa pengumuman
button-notices-on = 🔔 Terima lagi
notices-off-toast = Anda tidak menerima pengumuman lagi. Kabar pesanan tetap datang.
notices-on-toast = Anda akan menerima pengumuman lagi.
alarm-on = ⚠️ <b>{ $what }</b>
alarm-over = ✅ <b>Selesai:</b> { $what }
alarm-times = Jumlah: { $count } · sejak { $time }
alarm-lasted = Lamanya: { $minutes } menit
alarm-panel-silent = Sebuah panel tidak menjawab: <code>{ $about }</code>
alarm-panel-refuses = Sebuah panel menolak semuanya: <code>{ $about }</code>
alarm-telegram-conflict = Program lain mengambil pembaruan bot ini (409)
alarm-telegram-token = Telegram menolak token bot (401)
alarm-store = Basis data tidak bisa ditulis
alarm-disk = Disk basis data hampir penuh
alarm-webhook = Telegram tidak bisa menjangkau webhook
alarm-set-aside = Sebuah pembaruan berulang kali mengakhiri proses dan disisihkan
alarm-unknown-outcomes = Pesanan dengan hasil tak diketahui menumpuk
alarm-error = Kesalahan jenis baru: <code>{ $about }</code>
