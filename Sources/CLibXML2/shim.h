// libxml2: its parser of HTML, which puts up with what browsers put up with, and its events of XML.
#include <libxml/xmlversion.h>
// Where libxml2 is built with ICU, its headers would bring ICU's names, which Foundation has in another version.
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>

// `xmlFree` is a variable, which Swift 6 does not let everybody read.
static inline void clibxml2_free(void *memory) { xmlFree(memory); }
