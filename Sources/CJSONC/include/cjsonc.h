#ifndef CJSONC_H
#define CJSONC_H
#include <json-c/json.h>
#endif
