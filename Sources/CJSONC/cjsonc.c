#include "cjsonc.h"
