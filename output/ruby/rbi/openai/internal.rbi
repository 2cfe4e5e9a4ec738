# typed: strong

module OpenAI
  # @api private
  module Internal
    AnyHash = T.type_alias { T::Hash[Symbol, T.anything] }

    FileInput =
      T.type_alias do
        T.any(Pathname, StringIO, IO, String, OpenAI::FilePart)
      end

    OMIT = T.let(T.unsafe(nil), T.anything)
  end
end
