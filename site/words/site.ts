/** What residents read on the public site, beside what editors write. */

/** A script says it too, and does not hold the rest. */
export const downloadWords = (kind: string, size: string) => `Tải tệp ${kind} (${size})`;

export const siteWords = {
  skipToContent: 'Đến nội dung chính',
  isDemo: 'Trang dùng thử, nội dung không chính thức',
  breadcrumb: 'Vị trí trang',
  mainNavigation: 'Danh mục chính',

  articles: 'Tin tức',
  advice: 'Hỏi đáp',
  topics: 'Chủ đề',
  plans: 'Kế hoạch',
  documents: 'Văn bản',
  places: 'Danh bạ: nơi đến và số gọi',
  terms: 'Từ ngữ pháp luật',
  codes: 'Mã QR đã phát hành',
  openData: 'Dữ liệu mở',
  feedOf: (label: string, siteName: string) => `${label} · ${siteName}`,
  feedHere: 'Theo dõi mục này bằng RSS',
  feed: 'Theo dõi tin mới bằng RSS',
  reportFault: 'Báo lỗi nội dung',
  printedPart: 'Bản in chỉ có những mục đang hiện trên màn hình.',
  reach: {
    lead: 'Hãy liên hệ:',
    withoutMail: 'Máy không mở được thư? Hãy liên hệ:',
    call: 'hoặc gọi',
  },

  tools: {
    box: 'Tiện ích thông tin',
    print: 'In trang',
    textSize: 'Cỡ chữ',
    smaller: 'A−',
    smallerLabel: 'A− Chữ nhỏ hơn',
    original: 'Gốc',
    originalLabel: 'Gốc: cỡ chữ ban đầu',
    larger: 'A+',
    largerLabel: 'A+ Chữ lớn hơn',
    openOnPhone: 'Mở trên điện thoại',
    openOnPhoneHelp: 'Hướng máy ảnh của điện thoại vào mã này.',
    listen: 'Nghe đọc bài',
    stopListening: 'Dừng đọc',
    share: 'Chia sẻ',
    zalo: 'Gửi qua Zalo',
    mail: 'Gửi thư điện tử',
    copyLink: 'Sao chép liên kết',
    qrAlt: (address: string) => `Mã QR mở ${address}`,
  },

  side: {
    newsSources: 'Nguồn tin',
    campaign: 'QR Code',
    social: 'Chúng tôi trên Mạng Xã hội',
    fanpageQr: (network: string) => `Mã QR mở trang ${network}`,
  },

  article: {
    byline: 'Tác giả',
    source: 'Nguồn',
    audiences: 'Dành cho',
    contents: 'Trong bài này',
    restsOn: 'Văn bản của bài này',
    documents: 'Tài liệu đính kèm',
    plans: 'Kế hoạch liên quan',
    changes: 'Các lần cập nhật',
    related: 'Tin khác',
    withdrawn: (on: string) => `Bài viết đã được rút ngày ${on}`,
    replacedBy: 'Xem bài thay thế:',
    notReplaced: 'Chưa có bài thay thế. Hãy xem các bài khác ở mục',
    or: 'hoặc',
    search: 'tìm trong toàn trang',
  },

  list: {
    none: 'Chưa có bài viết nào ở đây. Hãy tìm ở ô đầu trang, hoặc xem theo danh mục:',
    months: 'Theo tháng',
    newer: (month: string) => `Mới hơn: ${month}`,
    older: (month: string) => `Cũ hơn: ${month}`,
    newest: (list: string) => `Mới nhất: ${list}`,
    categories: 'Theo chuyên mục',
    count: (count: number) => `${count} bài`,
  },

  topic: {
    answers: 'Việc cần làm',
    contacts: 'Nơi đến',
    forms: 'Biểu mẫu',
    documents: 'Văn bản',
    articles: 'Bài viết khác',
  },

  topicList: {
    intro: 'Chọn việc gần với điều bạn đang cần. Mỗi chủ đề gom các bài giải thích, văn bản và thủ tục liên quan.',
    none: 'Chưa có chủ đề nào.',
  },

  plan: {
    facts: 'Thông tin kế hoạch',
    progress: 'Tiến độ thực hiện',
    tasks: 'Nhiệm vụ',
    noTasks: 'Kế hoạch chưa có danh mục nhiệm vụ.',
    lead: 'Chủ trì',
    partners: 'Phối hợp',
    due: 'Thời hạn',
    deliverable: 'Sản phẩm',
    updates: 'Diễn biến',
    noUpdates: 'Chưa có báo cáo về nhiệm vụ này.',
    evidence: 'Minh chứng',
    signed: 'Văn bản đã ký',
    articles: 'Tin về kế hoạch này',
    none: 'Chưa có kế hoạch nào.',
    years: 'Theo năm',
    allYears: 'Tất cả các năm',
    intro: 'Kế hoạch phổ biến, giáo dục pháp luật của thành phố, và việc thực hiện đến hôm nay.',
  },

  document: {
    facts: 'Thuộc tính văn bản',
    download: downloadWords,
    otherFiles: 'Tệp khác',
    text: 'Nội dung văn bản',
    plan: 'Đây là văn bản đã ký của kế hoạch:',
    citedBy: 'Tin có đính kèm văn bản này',
    none: 'Chưa có văn bản nào ở đây.',
    years: 'Theo năm ban hành',
    types: 'Theo loại văn bản',
    all: 'Tất cả văn bản',
    intro: 'Văn bản quy phạm pháp luật và văn bản hành chính về phổ biến, giáo dục pháp luật, kèm tệp gốc để tải về.',
  },

  code: {
    issuer: 'Đơn vị phát hành',
    opens: 'Mã này mở đến',
    instead: 'Xem trang thay thế',
    ended: 'Chiến dịch của mã này đã kết thúc.',
    notStarted: 'Chiến dịch của mã này chưa bắt đầu.',
    none: 'Mã này không dẫn đến trang nào lúc này.',
    noneHelp: 'Hãy tìm nội dung bạn cần bằng ô tìm kiếm ở đầu trang, hoặc xem theo danh mục:',
    check: 'Mã in trên tờ của bạn phải đúng là:',
    orEndOfAddress: 'hoặc địa chỉ in trên đó kết thúc bằng:',
    elsewhere: (host: string) => `Nút này đưa bạn sang trang khác: ${host}`,
    listIntro:
      'Mã của các đơn vị dưới đây luôn mở một địa chỉ của trang này. Chiến dịch kết thúc đã lâu có thể không còn trong danh sách. Mã mở địa chỉ khác có thể là mã giả: đừng nhập gì vào đó.',
    listNone: 'Hiện chưa có mã QR nào.',
    state: 'Tình trạng',
    period: 'Thời gian',
  },

  unknownCode: {
    title: 'Mã này không có trong sổ phát hành',
    lead: 'Trang này chưa từng phát hành mã bạn vừa mở. Có thể địa chỉ gõ nhầm hoặc mã in mờ: hãy quét lại, hoặc gõ lại dòng địa chỉ in dưới mã. Cũng có thể đó là mã giả dán đè lên mã thật.',
    careTitle: 'Để an toàn',
    care: [
      'Không nhập mật khẩu, mã OTP, số tài khoản hay số căn cước vào trang mở từ mã đó.',
      'So dòng địa chỉ in dưới mã với địa chỉ trên thanh trình duyệt. Mã của chúng tôi luôn mở địa chỉ của trang này.',
      'Nếu thấy tem dán đè lên mã, hãy báo cho chúng tôi, ghi rõ nơi đặt.',
    ],
    contactTitle: 'Báo mã lạ',
    phone: 'Gọi',
    editors: 'Viết cho',
    visit: 'Hoặc đến',
    campaigns: 'Xem các mã QR đã phát hành',
  },

  homePage: {
    question: 'Bạn cần biết gì về pháp luật?',
    topics: 'Việc thường gặp',
    advice: 'Hỏi đáp mới',
    allAdvice: 'Tất cả hỏi đáp',
    latest: 'Tin mới',
    allArticles: 'Tất cả tin tức',
    week: (monday: string, sunday: string) => `Tuần từ ${monday} đến ${sunday}`,
    moreOfWeek: (count: number) => `Và ${count} việc nữa, ở các kế hoạch`,
    plan: 'Kế hoạch trong năm',
    featured: 'Đáng chú ý',
    documents: 'Văn bản mới',
    allDocuments: 'Tất cả văn bản',
  },

  notFound: {
    title: 'Không tìm thấy trang này',
    text: 'Địa chỉ có thể đã gõ sai, hoặc trang đã được chuyển đi. Hãy tìm nội dung bạn cần:',
    latest: 'Mới đăng',
  },

  footer: {
    owner: 'Cơ quan chủ quản',
    address: 'Địa chỉ',
    hotline: 'Đường dây nóng',
    editors: 'Liên hệ ban biên tập',
    about: 'Về trang này',
  },

  gone: 'Trang bạn vừa mở không còn nữa. Nội dung gần với trang ấy có thể tìm thấy ở đây.',
  moved: {
    title: 'Trang đã chuyển địa chỉ',
    text: (from: string) => `Nội dung trước đây ở ${from} nay ở địa chỉ khác.`,
    go: 'Đến trang mới',
  },

  print: {
    source: 'Nguồn',
  },
} as const;
