// libzip, as Debian ships it: archives with ZipCrypto and WinZip AES.
#include <zip.h>
