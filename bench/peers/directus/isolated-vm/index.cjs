// In place of the native module, which must be compiled: only flows with scripts use it, and here there are none.
class Isolate {}
class Reference {}
class ExternalCopy {}
module.exports = { Isolate, Reference, ExternalCopy };
