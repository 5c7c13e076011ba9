package main

// writePaging writes the methods by which a pager asks for pages and reads
// them.
func writePaging(w *writer, pg *paging) {
	size, set, ignored := "0", "", " The request has no MaxResults, so size is ignored."
	if f := pg.MaxResults; f != nil {
		ignored = " A size of 0 leaves MaxResults as it is."
		size, set = "int(r.MaxResults)", "if size != 0 {\nr.MaxResults = maxResults(size)\n}\n"
		if f.Kind == kindIntPtr {
			size, set = "sizeOf(r.MaxResults)", "if size != 0 {\nr.MaxResults = new(maxResults(size))\n}\n"
		}
	}
	w.line("// SetPage makes r ask for the page of a NextToken, empty for the first, with size items at most.%s", ignored)
	w.line("func (r *%s) SetPage(token string, size int) {\nr.NextToken = token\n%s}\n", pg.Request, set)
	w.line("// RequestedPage returns what SetPage sets: the token of the page that r asks for, empty for the first, and how many")
	w.line("// items it may have, 0 if the service decides.")
	w.line("func (r *%s) RequestedPage() (token string, size int) { return r.NextToken, %s }\n", pg.Request, size)
	w.line("// Page returns %s and the token of the next page, empty on the last.", pg.Items.Name)
	w.line("func (r *%s) Page() (items []%s, nextToken string) { return r.%s, r.NextToken }\n", pg.Result, pg.Items.Elem, pg.Items.Name)
	w.line("func (*%s) itemsMember() string { return %q }\n", pg.Result, pg.Items.Wire)
}
