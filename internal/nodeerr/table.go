package nodeerr

import (
	"fmt"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

// A kind is the class of the errors of one code and the format of their message.
type kind struct {
	class  js.ErrorClass
	format string
}

// table holds the codes whose message is a matter of filling in words. Those that
// describe a value have functions of their own below.
var table = map[string]kind{
	"ERR_AMBIGUOUS_ARGUMENT":                           {js.TypeError, `The "%s" argument is ambiguous. %s`},
	"ERR_ARG_NOT_ITERABLE":                             {js.TypeError, "%s must be iterable"},
	"ERR_ASYNC_CALLBACK":                               {js.TypeError, "%s must be a function"},
	"ERR_ASYNC_TYPE":                                   {js.TypeError, "Invalid name for async \"type\": %s"},
	"ERR_BROTLI_INVALID_PARAM":                         {js.RangeError, "%s is not a valid Brotli parameter"},
	"ERR_BUFFER_OUT_OF_BOUNDS":                         {js.RangeError, "%s"},
	"ERR_DNS_SET_SERVERS_FAILED":                       {js.Error, `c-ares failed to set servers: "%s" [%s]`},
	"ERR_BUFFER_TOO_LARGE":                             {js.RangeError, "Cannot create a Buffer larger than %s bytes"},
	"ERR_CONSTRUCT_CALL_INVALID":                       {js.TypeError, "Constructor cannot be called"},
	"ERR_CONSTRUCT_CALL_REQUIRED":                      {js.TypeError, "Cannot call constructor without `new`"},
	"ERR_EVENT_RECURSION":                              {js.Error, `The event "%s" is already being dispatched`},
	"ERR_CRYPTO_HASH_FINALIZED":                        {js.Error, "Digest already called"},
	"ERR_CRYPTO_INVALID_DIGEST":                        {js.TypeError, "Invalid digest: %s"},
	"ERR_CRYPTO_INVALID_KEYLEN":                        {js.RangeError, "Invalid key length"},
	"ERR_CRYPTO_TIMING_SAFE_EQUAL_LENGTH":              {js.RangeError, "Input buffers must have the same byte length"},
	"ERR_FEATURE_UNAVAILABLE_ON_PLATFORM":              {js.TypeError, "The feature %s is unavailable on the current platform, which is being used to run Node.js"},
	"ERR_ILLEGAL_CONSTRUCTOR":                          {js.TypeError, "Illegal constructor"},
	"ERR_INVALID_ADDRESS":                              {js.Error, "Invalid socket address"},
	"ERR_INVALID_ADDRESS_FAMILY":                       {js.RangeError, "Invalid address family: %v %s:%v"},
	"ERR_INVALID_ASYNC_ID":                             {js.RangeError, "Invalid %s value: %s"},
	"ERR_INVALID_BUFFER_SIZE":                          {js.RangeError, "Buffer size must be a multiple of %s"},
	"ERR_INVALID_CURSOR_POS":                           {js.TypeError, "Cannot set cursor row without setting its column"},
	"ERR_INVALID_FD":                                   {js.RangeError, `"fd" must be a positive integer: %s`},
	"ERR_INVALID_FD_TYPE":                              {js.TypeError, "Unsupported fd type: %s"},
	"ERR_INCOMPATIBLE_OPTION_PAIR":                     {js.TypeError, "Option \"%s\" cannot be used in combination with option \"%s\""},
	"ERR_INTERNAL_ASSERTION":                           {js.Error, "%sThis is caused by either a bug in Node.js or incorrect usage of Node.js internals.\nPlease open an issue with this stack trace at https://github.com/nodejs/node/issues\n"},
	"ERR_INVALID_FILE_URL_HOST":                        {js.TypeError, `File URL host must be "localhost" or empty on %s`},
	"ERR_INVALID_FILE_URL_PATH":                        {js.TypeError, "File URL path %s"},
	"ERR_INVALID_OBJECT_DEFINE_PROPERTY":               {js.TypeError, "'process.env' %s"},
	"ERR_INVALID_MIME_SYNTAX":                          {js.TypeError, "The MIME syntax for a %s in \"%s\" is invalid%s"},
	"ERR_INVALID_URI":                                  {js.URIError, "URI malformed"},
	"ERR_INVALID_TUPLE":                                {js.TypeError, "%s must be an iterable %s tuple"},
	"ERR_INVALID_URL_SCHEME":                           {js.TypeError, "The URL must be of scheme %s"},
	"ERR_INVALID_HANDLE_TYPE":                          {js.TypeError, "This handle type cannot be sent"},
	"ERR_INVALID_IP_ADDRESS":                           {js.TypeError, "Invalid IP address: %s"},
	"ERR_INVALID_RETURN_VALUE":                         {js.TypeError, "Expected %s to be returned from the \"%s\" function but got %s."},
	"ERR_INVALID_THIS":                                 {js.TypeError, `Value of "this" must be of type %s`},
	"ERR_INVALID_TRANSFER_OBJECT":                      {js.TypeError, "Found invalid object in transferList"},
	"ERR_INVALID_STATE":                                {js.Error, "Invalid state: %s"},
	"ERR_MISSING_OPTION":                               {js.TypeError, "%s is required"},
	"ERR_METHOD_NOT_IMPLEMENTED":                       {js.Error, "The %s method is not implemented"},
	"ERR_MISSING_ARGS":                                 {js.TypeError, "%s"},
	"ERR_LIMIT_EXCEEDED":                               {js.Error, "The program has reached its limit of %s"},
	"ERR_MISSING_TRANSFERABLE_IN_TRANSFER_LIST":        {js.TypeError, "Object that needs transfer was found in message but not listed in transferList"},
	"ERR_MULTIPLE_CALLBACK":                            {js.Error, "Callback called multiple times"},
	"ERR_PERFORMANCE_INVALID_TIMESTAMP":                {js.TypeError, "%s is not a valid timestamp"},
	"ERR_PERFORMANCE_MEASURE_INVALID_OPTIONS":          {js.TypeError, "%s"},
	"ERR_SCRIPT_EXECUTION_TIMEOUT":                     {js.Error, "Script execution timed out after %vms"},
	"ERR_SERVER_ALREADY_LISTEN":                        {js.Error, "Listen method has been called more than once without closing."},
	"ERR_SERVER_NOT_RUNNING":                           {js.Error, "Server is not running."},
	"ERR_SOCKET_CLOSED":                                {js.Error, "Socket is closed"},
	"ERR_SOCKET_CLOSED_BEFORE_CONNECTION":              {js.Error, "Socket closed before the connection was established"},
	"ERR_SOCKET_CONNECTION_TIMEOUT":                    {js.Error, "Socket connection timeout"},
	"ERR_STREAM_ALREADY_FINISHED":                      {js.Error, "Cannot call %s after a stream was finished"},
	"ERR_STREAM_CANNOT_PIPE":                           {js.Error, "Cannot pipe, not readable"},
	"ERR_STREAM_DESTROYED":                             {js.Error, "Cannot call %s after a stream was destroyed"},
	"ERR_STREAM_NULL_VALUES":                           {js.TypeError, "May not write null values to stream"},
	"ERR_STREAM_PREMATURE_CLOSE":                       {js.Error, "Premature close"},
	"ERR_STREAM_PUSH_AFTER_EOF":                        {js.Error, "stream.push() after EOF"},
	"ERR_STREAM_UNSHIFT_AFTER_END_EVENT":               {js.Error, "stream.unshift() after end event"},
	"ERR_STREAM_WRITE_AFTER_END":                       {js.Error, "write after end"},
	"ERR_STRING_TOO_LONG":                              {js.Error, "Cannot create a string longer than 0x%x characters"},
	"ERR_UNCAUGHT_EXCEPTION_CAPTURE_ALREADY_SET":       {js.Error, "`process.setupUncaughtExceptionCapture()` was called while a capture callback was already active"},
	"ERR_DOMAIN_CALLBACK_NOT_AVAILABLE":                {js.Error, "A callback was registered through process.setUncaughtExceptionCaptureCallback(), which is mutually exclusive with using the `domain` module"},
	"ERR_DOMAIN_CANNOT_SET_UNCAUGHT_EXCEPTION_CAPTURE": {js.Error, "The `domain` module is in use, which is mutually exclusive with calling process.setUncaughtExceptionCaptureCallback()"},
	"ERR_UNHANDLED_ERROR":                              {js.Error, "Unhandled error. (%s)"},
	"ERR_UNKNOWN_BUILTIN_MODULE":                       {js.Error, "No such built-in module: %s"},
	"ERR_UNKNOWN_CREDENTIAL":                           {js.Error, "%s identifier does not exist: %s"},
	"ERR_UNKNOWN_ENCODING":                             {js.TypeError, "Unknown encoding: %s"},
	"ERR_SYNTHETIC":                                    {js.Error, "JavaScript Callstack"},
	"ERR_VM_DYNAMIC_IMPORT_CALLBACK_MISSING":           {js.TypeError, "A dynamic import callback was not specified."},
	"ERR_VM_DYNAMIC_IMPORT_CALLBACK_MISSING_FLAG":      {js.TypeError, "A dynamic import callback was invoked without --experimental-vm-modules"},
	"ERR_EVAL_ESM_CANNOT_PRINT":                        {js.Error, "--print cannot be used with ESM input"},
	"ERR_IMPORT_ASSERTION_TYPE_FAILED":                 {js.TypeError, `Module "%s" is not of type "%s"`},
	"ERR_IMPORT_ASSERTION_TYPE_MISSING":                {js.TypeError, `Module "%s" needs an import attribute of type "%s"`},
	"ERR_IMPORT_ASSERTION_TYPE_UNSUPPORTED":            {js.TypeError, `Import attribute type "%s" is unsupported`},
	"ERR_IMPORT_ATTRIBUTE_UNSUPPORTED":                 {js.TypeError, `Import attribute "%s" with value "%s" is not supported`},
	"ERR_UNKNOWN_FILE_EXTENSION":                       {js.TypeError, `Unknown file extension "%s" for %s`},
	"ERR_UNKNOWN_MODULE_FORMAT":                        {js.RangeError, "Unknown module format: %s for URL %s"},
	"ERR_UNSUPPORTED_ESM_URL_SCHEME":                   {js.Error, "Only URLs with a scheme in: file, data, and node are supported by the default ESM loader. Received protocol '%s'"},
	"ERR_UNSUPPORTED_RESOLVE_REQUEST":                  {js.TypeError, `Failed to resolve module specifier "%s" from "%s": Invalid relative URL or base scheme is not hierarchical.`},
	"ERR_WORKER_PATH":                                  {js.TypeError, "The worker script or module filename must be an absolute path or a relative path starting with './' or '../'.%s Received \"%s\""},
	"ERR_UNKNOWN_SIGNAL":                               {js.TypeError, "Unknown signal: %s"},
	"ERR_USE_AFTER_CLOSE":                              {js.Error, "%s was closed"},
	"ERR_WORKER_MESSAGING_FAILED":                      {js.Error, "Cannot find the destination thread or listener"},
	"ERR_WORKER_MESSAGING_SAME_THREAD":                 {js.Error, "Cannot sent a message to the same thread"},
	"ERR_ZLIB_INITIALIZATION_FAILED":                   {js.Error, "Initialization failed"},
}

// New makes the error of a code that is in the table. The arguments fill in its
// message.
func New(r *js.Realm, code string, args ...any) *goja.Object {
	k, ok := table[code]
	if !ok {
		panic("nodeerr: no such code: " + code)
	}
	return r.NewError(k.class, code, fmt.Sprintf(k.format, args...))
}

// Throw throws the error that New makes.
func Throw(r *js.Realm, code string, args ...any) { panic(New(r, code, args...)) }
