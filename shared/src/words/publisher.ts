/** Added to a reason while an earlier version of the document is on the site. */
export const earlierVersionStays = 'Bản xuất bản trước vẫn ở trên trang.';
