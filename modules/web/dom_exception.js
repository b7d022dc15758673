const { enumerable, tag, constants } = require('internal/event');

// The names that have a code.
const codes = [
	['IndexSizeError', 'INDEX_SIZE_ERR'],
	['DOMStringSizeError', 'DOMSTRING_SIZE_ERR'],
	['HierarchyRequestError', 'HIERARCHY_REQUEST_ERR'],
	['WrongDocumentError', 'WRONG_DOCUMENT_ERR'],
	['InvalidCharacterError', 'INVALID_CHARACTER_ERR'],
	['NoDataAllowedError', 'NO_DATA_ALLOWED_ERR'],
	['NoModificationAllowedError', 'NO_MODIFICATION_ALLOWED_ERR'],
	['NotFoundError', 'NOT_FOUND_ERR'],
	['NotSupportedError', 'NOT_SUPPORTED_ERR'],
	['InUseAttributeError', 'INUSE_ATTRIBUTE_ERR'],
	['InvalidStateError', 'INVALID_STATE_ERR'],
	['SyntaxError', 'SYNTAX_ERR'],
	['InvalidModificationError', 'INVALID_MODIFICATION_ERR'],
	['NamespaceError', 'NAMESPACE_ERR'],
	['InvalidAccessError', 'INVALID_ACCESS_ERR'],
	['ValidationError', 'VALIDATION_ERR'],
	['TypeMismatchError', 'TYPE_MISMATCH_ERR'],
	['SecurityError', 'SECURITY_ERR'],
	['NetworkError', 'NETWORK_ERR'],
	['AbortError', 'ABORT_ERR'],
	['URLMismatchError', 'URL_MISMATCH_ERR'],
	['QuotaExceededError', 'QUOTA_EXCEEDED_ERR'],
	['TimeoutError', 'TIMEOUT_ERR'],
	['InvalidNodeTypeError', 'INVALID_NODE_TYPE_ERR'],
	['DataCloneError', 'DATA_CLONE_ERR'],
];

// Those that no specification throws any more have a constant only.
const retired = new Set(['DOMStringSizeError', 'NoDataAllowedError', 'ValidationError']);

const codeOf = new Map();
const constantOf = {};
codes.forEach(([name, constant], i) => {
	if (!retired.has(name)) codeOf.set(name, i + 1);
	constantOf[constant] = i + 1;
});

class DOMException {
	#message;
	#name;

	constructor(message = '', options = 'Error') {
		this.#message = `${message}`;
		if (options !== null && typeof options === 'object') {
			this.#name = `${options.name}`;
			if ('cause' in options) {
				Object.defineProperty(this, 'cause', { value: options.cause, configurable: true, writable: true });
			}
		} else {
			this.#name = `${options}`;
		}
		native.captureStack(this);
	}

	get name() {
		checkThis(this);
		return this.#name;
	}

	get message() {
		checkThis(this);
		return this.#message;
	}

	get code() {
		checkThis(this);
		return codeOf.get(this.#name) ?? 0;
	}

	static is(value) { return value !== null && typeof value === 'object' && #name in value; }
}

const { is } = DOMException;
delete DOMException.is;

function checkThis(value) {
	if (!is(value)) throw native.invalidThis();
}

Object.setPrototypeOf(DOMException.prototype, Error.prototype);
enumerable(DOMException.prototype, 'name', 'message', 'code');
constants(DOMException, constantOf);
constants(DOMException.prototype, constantOf);
tag(DOMException.prototype, 'DOMException');

exports.DOMException = DOMException;
