# typed: strong

module RuntimeClient
  # @api private
  module Internal
    AnyHash = T.type_alias { T::Hash[Symbol, T.anything] }

    FileInput =
      T.type_alias do
        T.any(Pathname, StringIO, IO, String, RuntimeClient::FilePart)
      end

    OMIT = T.let(T.unsafe(nil), T.anything)
  end
end
